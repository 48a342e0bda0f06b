import type {
  IssuedApiTokenView,
  OwnWishesView,
  OwnWishView,
  ShiftTemplateListView,
  WishListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { personOf, TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');
/** Whose account the demo's `staff` is. */
const ME = staffId('林晓雨');
const JANUARY = { department: SERVICE, from: '2027-01-01', through: '2027-01-31' };
const listOf = ({ department, from, through }: typeof JANUARY) =>
  `/api/wishes?department=${department}&from=${from}&through=${through}`;

describe('wishes', () => {
  let app: TestApp;
  let me: TestClient;
  let supervisor: TestClient;
  let evening: string;

  beforeAll(async () => {
    app = await openTestApp();
    [me, supervisor] = [await app.as('staff'), await app.as('supervisor')];
    const { body } = await supervisor.get<ShiftTemplateListView>(
      `/api/shift-templates?department=${SERVICE}`,
    );
    evening = body.templates.find(({ code }) => code === '晚')?.id ?? '';
  });
  afterAll(() => app.close());

  const mine = async (month = '2027-01-01') =>
    (await me.get<OwnWishesView>(`/api/me/wishes?month=${month}`)).body;
  const enter = (day: string, more: object = {}) =>
    me.post<OwnWishView & Problem>('/api/me/wishes', { day, wants: false, templateId: null, ...more });

  it('are entered, seen by whoever builds the roster, judged by its rules, and withdrawn', async () => {
    const { status, body } = await enter('2027-01-12', {
      ...{ wants: true, templateId: evening, important: true, reason: '要接孩子' },
    });
    expect([status, body.templateCode, body.wants]).toEqual([201, '晚', true]);
    expect((await mine()).wishes).toEqual([body]);

    const { body: list } = await supervisor.get<WishListView>(listOf(JANUARY));
    expect(list.wishes).toEqual([
      { ...body, staffId: ME, staffName: '林晓雨', teamId: expect.any(String), teamName: '售前' },
    ]);
    const rosters = await TestRosters.open(supervisor, SERVICE);
    const roster = await rosters.create('2027-01-01', '2027-01-31');
    const month = await rosters.month(roster.id);
    expect(personOf(month, ME).wishes).toEqual([
      { day: '2027-01-12', wants: true, templateId: evening, weight: 3, reason: '要接孩子' },
    ]);

    expect((await me.delete(`/api/me/wishes/${body.id}`)).status).toBe(204);
    expect((await mine()).wishes).toEqual([]);
    expect(codeOf(await me.delete(`/api/me/wishes/${body.id}`))).toBe('wish.not-found');
  });

  it('are one a day, and as many in a month as the department takes', async () => {
    await enter('2027-02-01');
    expect(codeOf(await enter('2027-02-01', { wants: true }))).toBe('wish.day-taken');
    await enter('2027-02-02');
    await enter('2027-02-03');
    const fourth = await enter('2027-02-04');
    expect([fourth.status, fourth.body.code, fourth.body.params]).toEqual([422, 'wish.quota', { quota: 3 }]);
    expect((await enter('2027-03-04')).status).toBe(201);
  });

  it('are important as often as the department says, with a reason for those who lead the person', async () => {
    const first = await enter('2027-07-01', { important: true, reason: '姐姐结婚' });
    expect([first.status, first.body.important, first.body.reason]).toEqual([201, true, '姐姐结婚']);
    const second = await enter('2027-07-02', { important: true });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      422,
      'wish.important-quota',
      { quota: 1 },
    ]);
    expect((await enter('2027-07-02')).body.important).toBe(false);
    const july = { department: SERVICE, from: '2027-07-01', through: '2027-07-31' };
    const reasonsOf = async (reader: TestClient) =>
      (await reader.get<WishListView>(listOf(july))).body.wishes.map(({ reason }) => reason);
    expect(await reasonsOf(supervisor)).toEqual(['姐姐结婚', null]);
    const token = { name: '考勤机', scopes: ['rosters.draft'], days: 30 };
    const { secret } = (await supervisor.post<IssuedApiTokenView>('/api/me/tokens', token)).body;
    const program = await app.client().get<WishListView>(listOf(july), { authorization: `Bearer ${secret}` });
    expect([program.status, program.body.wishes.map(({ reason }) => reason)]).toEqual([200, [null, null]]);
  });

  it('sent twice at once do not pass the quota', async () => {
    const days = ['01', '02', '03', '04', '05', '06'].map((day) => enter(`2027-04-${day}`));
    const answers = await Promise.all(days);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  });

  it('close on the day that the department sets, and stay what they were', async () => {
    const december = await enter('2026-12-10');
    expect(december.status).toBe(201);
    const set = await supervisor.put(`/api/wish-terms/${SERVICE}`, {
      quota: 5,
      importantQuota: 2,
      closingDay: 18,
      version: 0,
    });
    expect(set.body).toEqual({ quota: 5, importantQuota: 2, closingDay: 18, version: 1 });
    expect(await mine('2026-12-05')).toMatchObject({
      ...{ state: 'closed', closesOn: '2026-11-18', quota: 5 },
      wishes: [{ day: '2026-12-10' }],
    });
    const late = await enter('2026-12-11');
    expect([late.body.code, late.body.params]).toEqual(['wish.closed', { closesOn: '2026-11-18' }]);
    expect(codeOf(await me.delete(`/api/me/wishes/${december.body.id}`))).toBe('wish.closed');
    const again = await supervisor.put(`/api/wish-terms/${SERVICE}`, {
      quota: 1,
      importantQuota: 1,
      closingDay: 1,
      version: 0,
    });
    expect([again.status, codeOf(again)]).toEqual([409, 'wish.terms-changed']);
  });

  it('are not important more often than they may be at all', async () => {
    const path = `/api/wish-terms/${SERVICE}`;
    const terms = { quota: 2, importantQuota: 5, closingDay: 18, version: 1 };
    const more = await supervisor.put<Problem>(path, terms);
    expect([more.status, more.body.errors]).toEqual([
      400,
      [{ path: 'importantQuota', code: 'more-than-quota', params: { max: 2 } }],
    ]);
  });

  it('show the nearest month that is still open', async () => {
    const { body } = await me.get<OwnWishesView>('/api/me/wishes');
    expect([body.month, body.state]).toEqual(['2027-01-01', 'open']);
    expect(body.shifts.map(({ code }) => code)).toEqual(expect.arrayContaining(['白', '晚']));
    expect(body.shifts.map(({ code }) => code)).not.toContain('休');
  });

  it('are of templates of one’s own department only', async () => {
    const { body } = await (
      await app.as('desk')
    ).get<ShiftTemplateListView>(`/api/shift-templates?department=${demoId('department desk')}`);
    const foreign = await enter('2027-05-01', { templateId: body.templates[0]?.id });
    expect([foreign.status, foreign.body.errors?.[0]?.path]).toEqual([400, 'templateId']);
  });

  it('of others cannot be withdrawn, and their list is for who looks after the department', async () => {
    const { body } = await enter('2027-06-01');
    expect(codeOf(await supervisor.delete(`/api/me/wishes/${body.id}`))).toBe('wish.not-found');
    expect(codeOf(await me.get(listOf(JANUARY)))).toBe('access.refused');
    expect(codeOf(await (await app.as('desk')).get(listOf(JANUARY)))).toBe('department.not-found');
    const leader = await (await app.as('leader')).get<WishListView>(listOf(JANUARY));
    expect([leader.status, leader.body.termsEditable, leader.body.leaveEditable]).toEqual([
      200,
      false,
      false,
    ]);
  });

  it('are not for an account without a person', async () => {
    const admin = await app.as('admin');
    const { body } = await admin.get<OwnWishesView>('/api/me/wishes');
    expect(body.state).toBe('no-place');
    const refused = await admin.post('/api/me/wishes', { day: '2027-01-12', wants: false, templateId: null });
    expect(codeOf(refused)).toBe('wish.no-place');
  });
});
