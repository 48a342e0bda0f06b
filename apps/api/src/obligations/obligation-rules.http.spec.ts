import type {
  DepartmentView,
  ObligationListView,
  ObligationRuleListView,
  SiteListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { OBLIGATION_PRESETS } from '@banke/domain/obligations';
import { randomUUID } from 'node:crypto';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { SERVICE, testObligations } from '../testing/test-obligations';

describe('the rules of obligations', () => {
  let app: TestApp;
  let admin: TestClient;
  let manager: TestClient;
  let duties: ReturnType<typeof testObligations>;
  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    manager = await app.as('manager');
    duties = testObligations(app, () => admin);
  });
  afterAll(() => app.close());

  const rulesOf = async (client: TestClient) =>
    (await client.get<ObligationRuleListView>('/api/obligation-rules')).body.rules;

  it.each([
    [{ name: null }, 'name', 'required'],
    [{ day: null }, 'day', 'required'],
    [{ rhythm: 'weekly', day: 8 }, 'day', 'not-a-number'],
    [{ rhythm: 'quarterly', day: 1, month: 4 }, 'month', 'not-a-number'],
    [{ rhythm: 'once' }, 'onDay', 'required'],
    [{ time: '24:00' }, 'time', 'not-a-time'],
    [{ ownerRole: 'king' }, 'ownerRole', 'not-one-of'],
    [{ receiverRole: 'supervisor' }, 'receiverRole', 'invalid'],
    [{ departmentId: null, receiverRole: 'department-manager' }, 'receiverRole', 'invalid'],
    [{ rhythm: 'once', onDay: '2026-11-19' }, 'onDay', 'invalid'],
  ])('name the field at fault: %j', async (change, path, code) => {
    const { body } = await duties.create({ ...duties.rule('有误'), ...change });
    expect((body as unknown as Problem).errors).toEqual([expect.objectContaining({ path, code })]);
    expect((await rulesOf(admin)).filter(({ name }) => name === '有误')).toEqual([]);
  });

  it('keep only the fields that their rhythm knows', async () => {
    const { body } = await duties.create(
      duties.rule('每天', { rhythm: 'daily', month: 3, onDay: '2026-12-01' }),
    );
    expect(body).toMatchObject({ day: null, month: null, onDay: null, active: true, version: 1 });
  });

  it('plan what comes once however far away it is', async () => {
    await duties.create(duties.rule('一次', { rhythm: 'once', onDay: '2027-08-01' }));
    expect((await duties.list(admin, '一次')).map(({ dueOn }) => dueOn)).toEqual(['2027-08-01']);
  });

  it('are set by a manager for the own department, and for the company by the administrator alone', async () => {
    const asManager = (departmentId: string | null) =>
      manager.post('/api/obligation-rules', duties.rule('经理设的', { departmentId, receiverRole: 'hr' }));
    expect((await asManager(SERVICE)).status).toBe(201);
    expect(codeOf(await asManager(demoId('department desk')))).toBe('department.not-found');
    expect(codeOf(await asManager(null))).toBe('access.refused');
    const company = await duties.create(duties.rule('全公司', { departmentId: null, receiverRole: 'hr' }));
    expect(company.status).toBe(201);
    expect((await rulesOf(manager)).every(({ departmentId }) => departmentId === SERVICE)).toBe(true);
    const change = { ...duties.rule('改了'), active: true, version: 1 };
    expect(codeOf(await manager.put(`/api/obligation-rules/${company.body.id}`, change))).toBe(
      'obligation-rule.not-found',
    );
    // It falls to the supervisors of both departments.
    const desk = await app.as('desk');
    const [task] = await duties.list(desk, '全公司');
    expect([task?.mine, task?.ownerNames]).toEqual([true, ['演示·门店主管', '演示·主管']]);
  });

  it('are created once however often the reply is lost, and changed against the version that was seen', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all(
      [1, 2].map(() => admin.post<{ id: string }>('/api/obligation-rules', duties.rule('一条'), headers)),
    );
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    const change = { ...duties.rule('两条'), active: true, version: 1 };
    const id = replies[0]?.body.id;
    const outcomes = await Promise.all([1, 2].map(() => admin.put(`/api/obligation-rules/${id}`, change)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('begin for a new department with the calendar of the field, and what it has is left as it is', async () => {
    const { body } = await admin.get<SiteListView>('/api/sites');
    const { body: department } = await admin.post<DepartmentView>('/api/departments', {
      name: '新部门',
      siteId: body.sites[0]?.id,
    });
    const departmentId = department.id;
    await duties.create(
      duties.rule('', { kind: 'stand-up', name: null, departmentId, rhythm: 'daily', day: null }),
    );
    const add = () => admin.post<ObligationRuleListView>('/api/obligation-rules/presets', { departmentId });
    const replies = await Promise.all([add(), add()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await add()).body.rules).toHaveLength(OBLIGATION_PRESETS.length);
    const standUps = (await add()).body.rules.filter(({ kind }) => kind === 'stand-up');
    expect(standUps).toEqual([expect.objectContaining({ ownerRole: 'supervisor', evidence: 'note' })]);
    const planned = await admin.get<ObligationListView>(
      `/api/obligations?department=${departmentId}&from=2026-12-28&through=2026-12-28`,
    );
    expect(planned.body.obligations.filter(({ rhythm }) => rhythm === 'monthly')).toHaveLength(6);
    expect(codeOf(await manager.post('/api/obligation-rules/presets', { departmentId }))).toBe(
      'department.not-found',
    );
  });
});
