import type { RosterLifeView, StaffDetailView } from '@banke/contracts';
import { staffId } from '../demo/demo-records';
import { everythingStored } from '../testing/everything-stored';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestResponse } from '../testing/test-client';
import { SERVICE, TestRosterLife } from '../testing/test-roster-life';

const NAME = '仇佳慧';
const [WHO, COLLEAGUE] = [staffId(NAME), staffId('陈思远')];
const OF_THE_PERSON = ['家中有病人', '产前检查', '陪护假'];
const NAMING = [`${NAME}不上夜班`, `${NAME}的班由你顶`, `${NAME}请假，顶班`, `${NAME}交接`];

describe('what was said on the way of a roster about somebody who is anonymised', () => {
  let app: TestApp;
  let life: TestRosterLife;
  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
  });
  afterAll(() => app.close());

  const done = <T>({ status, body }: TestResponse<T>): T => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };

  it('goes, or names them no more; the steps stay', async () => {
    const { supervisor, manager, rosters } = life;
    const roster = await rosters.create('2027-03-01', '2027-03-07');
    await rosters.fill(roster, { [WHO]: '白白休', [COLLEAGUE]: '晚晚休' });
    const remark = async (who: string, text: string) =>
      done(
        await manager.post(`/api/rosters/${roster.id}/comments`, { staffId: who, day: roster.from, text }),
      );
    const amend = async (who: string, [from, to]: [string, string], reason: string) => {
      done(await life.write(roster, who, from, to));
      done(await life.step(supervisor, roster, 'amendment', { reason }));
    };
    done(await life.step(supervisor, roster, 'submission'));
    await remark(WHO, '家中有病人');
    await remark(COLLEAGUE, `${NAME}的班由你顶`);
    await remark(COLLEAGUE, '早点来');
    done(await life.step(manager, roster, 'return', { comment: `${NAME}不上夜班` }));
    done(await life.step(supervisor, roster, 'submission'));
    done(await life.step(manager, roster, 'approval'));
    done(await life.step(manager, roster, 'publication'));
    const beside = async (who: string, note: string) =>
      done(
        await supervisor.post('/api/activities', {
          ...{ departmentId: SERVICE, staffIds: [who], kind: 'meeting', days: [roster.through], note },
          ...{ from: 540, to: 600, work: true },
        }),
      );
    await beside(WHO, '陪护假');
    await beside(COLLEAGUE, `${NAME}交接`);
    await amend(WHO, ['白', '晚'], '产前检查');
    await amend(COLLEAGUE, ['晚', '白'], `${NAME}请假，顶班`);
    const before = await everythingStored(app);
    expect([...OF_THE_PERSON, ...NAMING].filter((word) => !before.includes(word))).toEqual([]);

    const admin = await app.as('admin');
    const show = async () => done(await admin.get<StaffDetailView>(`/api/staff/${WHO}`));
    done(
      await admin.put(`/api/staff/${WHO}/leaving`, {
        lastDay: '2026-11-19',
        version: (await show()).version,
      }),
    );
    const { employeeNumber, version } = await show();
    done(await admin.post(`/api/staff/${WHO}/anonymisation`, { employeeNumber, version }));

    const after = (await everythingStored(app)).split('\n');
    expect(after.filter((line) => [NAME, ...OF_THE_PERSON].some((word) => line.includes(word)))).toEqual([]);
    const shownAs = `已匿名 ${WHO.slice(0, 8)}`;
    const { comments, amendments, steps }: RosterLifeView = await life.life(roster);
    expect(comments.map(({ text }) => text).sort()).toEqual([`${shownAs}的班由你顶`, '早点来'].sort());
    expect(amendments.map(({ reason }) => reason)).toEqual([`${shownAs}请假，顶班`, '']);
    expect(steps.map(({ step, comment }) => [step, comment])).toEqual([
      ['submitted', null],
      ['returned', `${shownAs}不上夜班`],
      ['submitted', null],
      ['approved', null],
      ['published', null],
      ['amended', ''],
      ['amended', `${shownAs}请假，顶班`],
    ]);
  });
});
