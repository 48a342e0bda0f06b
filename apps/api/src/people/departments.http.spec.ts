import type {
  AuditPageView,
  DepartmentListView,
  DepartmentView,
  SiteListView,
  StaffDetailView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('departments and teams', () => {
  let app: TestApp;
  let admin: TestClient;
  let siteId: string;

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    const { body } = await admin.get<SiteListView>('/api/sites');
    siteId = body.sites[0]?.id ?? '';
  });
  afterAll(() => app.close());

  const list = async (client: TestClient, query = '') =>
    (await client.get<DepartmentListView>(`/api/departments${query}`)).body.departments;
  const create = async (name: string) =>
    (await admin.post<DepartmentView>('/api/departments', { name, siteId })).body;

  it('are sorted as Chinese readers expect, by pinyin', async () => {
    const [service] = (await list(admin)).filter(({ name }) => name === '客服部');
    expect(service?.teams.map(({ name }) => name)).toEqual(['催单', '售后', '售前', '投诉']);
  });

  it('show a team leader the own team only', async () => {
    const departments = await list(await app.as('leader'));
    expect(departments.map(({ name, teams }) => [name, teams.map((team) => team.name)])).toEqual([
      ['客服部', ['售前']],
    ]);
  });

  it('show a supervisor the own department only, and a trainer all', async () => {
    expect((await list(await app.as('desk'))).map(({ name }) => name)).toEqual(['门店服务台']);
    expect((await list(await app.as('trainer'))).map(({ name }) => name)).toEqual(['客服部', '门店服务台']);
  });

  it('can be created with a trimmed name, and carry their site', async () => {
    const { status, body } = await admin.post<DepartmentView>('/api/departments', {
      name: '  物业客服  ',
      siteId,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: '物业客服', siteId, version: 1, closedAt: null, teams: [] });
  });

  it('refuse a name that an open department has', async () => {
    const response = await admin.post('/api/departments', { name: '客服部', siteId });
    expect([response.status, codeOf(response)]).toEqual([409, 'department.name-taken']);
  });

  it('give a name to one of two who want it at once', async () => {
    const statuses = await Promise.all(
      [1, 2].map(async () => (await admin.post('/api/departments', { name: '同时', siteId })).status),
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('refuse a site that does not exist, by field', async () => {
    const { status, body } = await admin.post<Problem>('/api/departments', {
      name: '无处',
      siteId: randomUUID(),
    });
    expect([status, body.errors]).toEqual([400, [{ path: 'siteId', code: 'invalid' }]]);
  });

  it('name the limit a text exceeds', async () => {
    const { body } = await admin.post<Problem>('/api/departments', { name: '长'.repeat(61), siteId });
    expect(body.errors).toEqual([{ path: 'name', code: 'length', params: { min: 1, max: 60 } }]);
  });

  it('are created once however often the reply is lost', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const request = { name: '只有一个', siteId };
    const replies = await Promise.all(
      [1, 2, 3].map(() => admin.post<DepartmentView>('/api/departments', request, headers)),
    );
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);

    const other = await admin.post('/api/departments', { name: '另一个', siteId }, headers);
    expect([other.status, codeOf(other)]).toEqual([409, 'request.repeated-differently']);
  });

  it('show a repeated request what is there now, not what was there then', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const request = { name: '先叫这个', siteId };
    const { body: first } = await admin.post<DepartmentView>('/api/departments', request, headers);
    await admin.patch(`/api/departments/${first.id}`, { name: '后叫那个', version: 1 });
    const { body: again } = await admin.post<DepartmentView>('/api/departments', request, headers);
    expect(again).toMatchObject({ id: first.id, name: '后叫那个', version: 2 });
  });

  it('may be tried again with the same key after a refusal', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect((await admin.post('/api/departments', { name: '客服部', siteId }, headers)).status).toBe(409);
    expect((await admin.post('/api/departments', { name: '客服二部', siteId }, headers)).status).toBe(201);
  });

  it('keep the first of two changes made against the same version', async () => {
    const { id } = await create('改名前');
    const first = await admin.patch<DepartmentView>(`/api/departments/${id}`, { name: '改名后', version: 1 });
    expect(first.body).toMatchObject({ name: '改名后', version: 2 });
    const second = await admin.patch<Problem>(`/api/departments/${id}`, { name: '另一个名', version: 1 });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      409,
      'department.changed',
      { name: '改名后' },
    ]);
  });

  it('do not close over open teams; then close, leave the list, and come back', async () => {
    const { id } = await create('要关的');
    const withTeam = (await admin.post<DepartmentView>(`/api/departments/${id}/teams`, { name: '一组' }))
      .body;
    const [team] = withTeam.teams;

    const refusal = await admin.put<Problem>(`/api/departments/${id}/closed`, { closed: true, version: 1 });
    expect([refusal.status, refusal.body.code, refusal.body.params]).toEqual([
      422,
      'department.has-open-teams',
      { openTeams: 1 },
    ]);

    await admin.put(`/api/teams/${team?.id}/closed`, { closed: true, version: 1 });
    const closed = await admin.put<DepartmentView>(`/api/departments/${id}/closed`, {
      closed: true,
      version: 1,
    });
    expect(closed.body.closedAt).toBe(app.clock.now().toISOString());
    expect((await list(admin)).map((d) => d.id)).not.toContain(id);
    expect((await list(admin, '?closed=include')).map((d) => d.id)).toContain(id);

    const teamFirst = await admin.put(`/api/teams/${team?.id}/closed`, { closed: false, version: 2 });
    expect([teamFirst.status, codeOf(teamFirst)]).toEqual([422, 'department.closed']);

    const reopened = await admin.put<DepartmentView>(`/api/departments/${id}/closed`, {
      closed: false,
      version: 2,
    });
    expect(reopened.body).toMatchObject({ closedAt: null, version: 3 });
  });

  it('do not close while somebody belongs to them now or will, lent or for good', async () => {
    const [service] = (await list(admin)).filter(({ name }) => name === '客服部');
    const chasing = service?.teams.find(({ name }) => name === '催单');
    const close = (path: string, version: number | undefined) =>
      admin.put<Problem>(`${path}/closed`, { closed: true, version });
    const refusal = await close(`/api/teams/${chasing?.id}`, chasing?.version);
    expect([refusal.status, refusal.body.code]).toEqual([422, 'team.has-members']);
    expect(Number(refusal.body.params?.['members'])).toBeGreaterThan(5);

    const { id } = await create('还没人的');
    const hr = await app.as('hr');
    const request = { employeeNumber: 'WL001', name: '还没来', hireDate: '2026-12-01', departmentId: id };
    const person = (await hr.post<StaffDetailView>('/api/staff', request)).body;
    const waiting = await close(`/api/departments/${id}`, 1);
    expect([waiting.status, waiting.body.code, waiting.body.params]).toEqual([
      422,
      'department.has-members',
      { members: 1 },
    ]);
    const { version } = person;
    await hr.put(`/api/staff/${person.id}/leaving`, { lastDay: '2026-12-01', version });
    expect(codeOf(await close(`/api/departments/${id}`, 1))).toBe('department.has-members');
    app.clock.set('2026-12-02T02:00:00Z');
    admin = await app.as('admin');
    expect((await close(`/api/departments/${id}`, 1)).status).toBe(200);
  });

  it('stay as they are, unheard of, when nothing is different', async () => {
    const { id, version } = await create('没变');
    const same = await admin.patch<DepartmentView>(`/api/departments/${id}`, { name: '没变', version });
    expect([same.status, same.body.version]).toEqual([200, version]);
    const open = await admin.put<DepartmentView>(`/api/departments/${id}/closed`, { closed: false, version });
    expect(open.body.version).toBe(version);
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`)).body;
    expect(entries.map(({ action }) => action)).toEqual(['department.created']);
  });

  it('let a team be renamed, and refuse a name taken in the same department only', async () => {
    const { id } = await create('改组名');
    await admin.post(`/api/departments/${id}/teams`, { name: '甲' });
    const { body } = await admin.post<DepartmentView>(`/api/departments/${id}/teams`, { name: '售前' });
    const team = body.teams.find(({ name }) => name === '售前');
    const taken = await admin.patch(`/api/teams/${team?.id}`, { name: '甲', version: 1 });
    expect([taken.status, codeOf(taken)]).toEqual([409, 'team.name-taken']);
    const renamed = await admin.patch<DepartmentView>(`/api/teams/${team?.id}`, { name: '乙', version: 1 });
    expect(renamed.body.teams.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('answer for an id nobody has, and for one that is none', async () => {
    const missing = await admin.patch(`/api/departments/${randomUUID()}`, { name: '没有', version: 1 });
    expect([missing.status, codeOf(missing)]).toEqual([404, 'department.not-found']);
    expect((await admin.patch('/api/departments/7', { name: '没有', version: 1 })).status).toBe(400);
  });
});
