import { randomUUID } from 'node:crypto';
import type {
  MonthSheetPlanView,
  OperationListView,
  OperationResultView,
  RosterView,
  StaffPageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { writeXlsx } from '@banke/documents';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { codesOf, personOf, TestRosters } from '../../testing/test-rosters';

const SERVICE = demoId('department service');

describe('a filled month that comes back', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let service: TestRosters;
  let roster: RosterView;
  let people: StaffPageView['staff'];
  let year = 2031;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    service = await TestRosters.open(supervisor, SERVICE);
    people = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=2`)).body.staff;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    year += 1;
    roster = await service.create(`${String(year)}-03-01`, `${String(year)}-03-31`);
  });

  const nameOf = (index: number) => people[index]?.name ?? '';
  const idOf = (index: number) => people[index]?.id ?? '';
  const csv = (...lines: string[]) => Buffer.from(['姓名,1,2,3', ...lines].join('\r\n'), 'utf8');
  const plan = (file: Buffer, client = supervisor, blanks = 'keep') =>
    client.upload<MonthSheetPlanView & Problem>(
      `/api/rosters/${roster.id}/sheet/plan?blanks=${blanks}`,
      file,
    );
  const apply = (file: Buffer, seen: string, op = randomUUID()) =>
    supervisor.upload<OperationResultView & Problem>(
      `/api/rosters/${roster.id}/sheet?blanks=keep&plan=${seen}&op=${op}&base=0`,
      file,
    );
  const explain = (codes: { text: string; templateId: string | null }[], client = supervisor) =>
    client.put<Problem>(`/api/rosters/${roster.id}/sheet/codes`, { codes });
  const line = async (index: number) => {
    const month = await service.month(roster.id);
    return codesOf(month, personOf(month, idOf(index))).slice(0, 3);
  };
  const templateOf = async (code: string) =>
    (await service.month(roster.id)).versions.find((each) => each.code === code)?.templateId ?? '';

  it('is looked at first and then one operation, with which it can be undone', async () => {
    await service.fill(roster, { [idOf(0)]: '白' });
    const file = csv(`${nameOf(0)},休,d,`, `${nameOf(1)},夜,,`);
    const { body } = await plan(file);
    expect(body).toMatchObject({ changeCount: 3, errorCount: 0, unknownCount: 0 });
    expect(body.changes[0]).toMatchObject({ row: 2, personName: nameOf(0), before: '白', after: '休' });
    expect(await line(0)).toBe('白··');
    const op = randomUUID();
    expect((await apply(file, body.plan, op)).body).toMatchObject({ revision: 2, conflicts: [] });
    expect([await line(0), await line(1)]).toEqual(['休白·', '夜··']);
    expect((await apply(file, body.plan, op)).body.revision).toBe(2);
    const { operations } = (
      await supervisor.get<OperationListView>(`/api/rosters/${roster.id}/operations?after=1`)
    ).body;
    expect(operations.map(({ opId, changes }) => [opId, changes.length])).toEqual([[op, 3]]);
    const restored = await supervisor.post(`/api/rosters/${roster.id}/restoration`, {
      ...{ opId: randomUUID(), revision: 1, baseRevision: 2 },
    });
    expect(restored.status).toBe(201);
    expect([await line(0), await line(1)]).toEqual(['白··', '···']);
  });

  it('asks what unknown codes mean, remembers it for the department, and asks no more', async () => {
    const text = `Q${String(year)}`;
    const file = csv(`${nameOf(0)},${text},${text.toLowerCase()},白`);
    const { body } = await plan(file);
    expect(body.codes).toMatchObject([{ text, count: 2, row: 2, means: 'unknown' }]);
    expect((await apply(file, body.plan)).body.code).toBe('table.has-errors');
    expect((await explain([{ text, templateId: await templateOf('晚') }])).status).toBe(204);
    const known = (await plan(file)).body;
    expect(known).toMatchObject({ unknownCount: 0, changeCount: 3, codes: [{ means: 'shift' }] });
    expect((await apply(file, known.plan)).status).toBe(201);
    expect(await line(0)).toBe('晚晚白');
    await explain([{ text, templateId: null }]);
    expect((await plan(file)).body).toMatchObject({ changeCount: 0, codes: [{ means: 'nothing' }] });
  });

  it('says by row and day what is wrong, and takes nothing over', async () => {
    const file = csv(`${nameOf(0)},白,${'很长的备注'.repeat(5)},`, '不在的人,白,,');
    const { body } = await plan(file);
    expect(body.errors).toMatchObject([
      { row: 2, day: `${String(year)}-03-02`, code: 'too-long' },
      { row: 3, day: null, column: '姓名', code: 'not-in-roster', params: { value: '不在的人' } },
    ]);
    expect((await apply(file, body.plan)).body.code).toBe('table.has-errors');
    expect(await line(0)).toBe('···');
    const none = await plan(Buffer.from('姓名,电话\r\n甲,1', 'utf8'));
    expect([none.status, codeOf(none)]).toEqual([422, 'table.no-month']);
  });

  it('is not taken over when somebody wrote into the same cells meanwhile', async () => {
    const file = csv(`${nameOf(0)},白,,`);
    const seen = (await plan(file)).body.plan;
    await service.fill(roster, { [idOf(0)]: '夜' });
    expect((await apply(file, seen)).body.code).toBe('table.plan-outdated');
    expect(await line(0)).toBe('夜··');
  });

  it('changes nothing when the export comes back as it left, in either language', async () => {
    await service.fill(roster, { [idOf(0)]: '白晚休', [idOf(1)]: '夜' });
    for (const language of ['zh-CN', 'en']) {
      const { bytes } = await supervisor.download(`/api/rosters/${roster.id}/sheet?language=${language}`);
      expect((await plan(bytes)).body).toMatchObject({
        changeCount: 0,
        errorCount: 0,
        unchanged: 4,
        codes: [],
      });
      expect((await plan(bytes, supervisor, 'clear')).body.changeCount).toBe(0);
    }
  });

  it('reads days that Excel stores as days, and codes in numbers', async () => {
    const columns = ['姓名', ...['01', '02'].map((day) => `${String(year)}-03-${day}`)];
    const bytes = await writeXlsx([
      {
        name: '三月',
        columns: columns.map((header) => ({ header, width: 10, kind: 'number' })),
        rows: [[nameOf(0), 1, 0]],
      },
    ]);
    expect((await plan(bytes)).body.changes.map(({ after }) => after)).toEqual(['白', '休']);
  });

  it('is for those who may edit the roster, and explained with shifts of its department', async () => {
    const desk = await app.as('desk');
    const beyond = await plan(csv(), desk);
    expect([beyond.status, codeOf(beyond)]).toEqual([404, 'roster.not-found']);
    expect((await explain([{ text: 'x1', templateId: null }], desk)).status).toBe(404);
    const own = await TestRosters.open(desk, demoId('department desk'));
    const foreign = (await own.month((await own.create(`${String(year)}-03-01`, `${String(year)}-03-31`)).id))
      .versions[0]?.templateId;
    expect(codeOf(await explain([{ text: 'x1', templateId: foreign ?? '' }]))).toBe('roster.foreign-cell');
  });
});
