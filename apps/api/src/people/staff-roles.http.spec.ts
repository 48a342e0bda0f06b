import type { AuditPageView, MessagePageView, SessionView, StaffDetailView } from '@banke/contracts';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { hire, linkAccount, placesOf, worked, type Place } from '../testing/test-people';

describe('the roles of somebody who moves to another department', () => {
  let app: TestApp;
  let hr: TestClient;
  let at: (name: string) => Place;
  let person: StaffDetailView;
  beforeAll(async () => {
    app = await openTestApp();
    hr = await app.as('hr');
    at = await placesOf(hr);
    person = await hire(hr, { name: '要调走的主管', employeeNumber: 'ROLE1', ...at('客服部') });
    await linkAccount(app, person.id, 'supervisor');
  });
  afterAll(() => app.close());

  const show = async (client: TestClient) =>
    (await client.get<StaffDetailView>(`/api/staff/${person.id}`)).body;

  it('are shown to whoever may move them, and to nobody else', async () => {
    expect((await show(hr)).roles).toMatchObject([
      { role: 'supervisor', departmentName: '客服部', teamName: null, through: null },
    ]);
    expect((await show(await app.as('manager'))).roles).toEqual([]);
  });

  it('end on the day before, with a line in the log and a message, and hold until then', async () => {
    const { version } = await show(hr);
    const moved = await hr.post<StaffDetailView>(`/api/staff/${person.id}/memberships`, {
      from: '2026-12-01',
      version,
      ...at('门店服务台'),
    });
    expect(worked(moved).roles).toMatchObject([{ role: 'supervisor', through: '2026-11-30' }]);
    const admin = await app.as('admin');
    const account = demoId('account supervisor');
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${account}`)).body;
    expect(entries[0]).toMatchObject({
      action: 'account.role-ended',
      accountName: '演示·人力资源',
      before: { role: 'supervisor', departmentId: demoId('department service') },
      after: { through: '2026-11-30' },
    });
    const supervisor = await app.as('supervisor');
    await app.runJobs();
    const { messages } = (await supervisor.get<MessagePageView>('/api/messages')).body;
    expect(messages.map(({ kind, params }) => [kind, params])).toContainEqual([
      'account.role-ended',
      { role: 'supervisor', place: '客服部', through: '2026-11-30' },
    ]);
    expect((await supervisor.get<SessionView>('/api/session')).body.permissions).toContain('staff.edit');
    app.clock.set('2026-12-01T02:00:00Z');
    const later = await app.as('supervisor');
    expect((await later.get<SessionView>('/api/session')).body.permissions).not.toContain('staff.edit');
  });
});
