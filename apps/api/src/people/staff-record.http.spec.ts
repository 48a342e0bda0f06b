import type { AccountListView, AuditPageView, SessionView, StaffDetailView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { encodeCsv } from '@banke/documents';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { testImports } from '../testing/test-imports';
import { worked } from '../testing/test-people';
import { TestStream } from '../testing/test-stream';
import { until } from '../testing/until';

describe('the record of a person', () => {
  let app: TestApp;
  let admin: TestClient;
  let hr: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    [admin, hr] = [await app.as('admin'), await app.as('hr')];
  });
  afterAll(() => app.close());

  const show = async (name: string) => (await hr.get<StaffDetailView>(`/api/staff/${staffId(name)}`)).body;
  const change = async (name: string, request: object) =>
    worked(await hr.patch<StaffDetailView>(`/api/staff/${staffId(name)}`, request));

  it('leaves no trace of being saved as it was', async () => {
    const { version, name, phone, email, hireDate } = await show('陈思远');
    const before = (await admin.get<AuditPageView>(`/api/audit?subjectId=${staffId('陈思远')}`)).body.entries;
    const saved = await change('陈思远', { name, phone, email, hireDate, version });
    expect(saved.version).toBe(version);
    const { gradeId } = saved;
    const same = await hr.post<StaffDetailView>(`/api/staff/${staffId('陈思远')}/memberships`, {
      from: '2026-11-20',
      gradeId,
      version,
    });
    expect(worked(same).version).toBe(version);
    const after = (await admin.get<AuditPageView>(`/api/audit?subjectId=${staffId('陈思远')}`)).body.entries;
    expect(after).toEqual(before);
  });

  it.each([-1, 80 * 60 + 1])(
    'has no week of %i minutes, and says the range in hours',
    async (weeklyMinutes) => {
      const { version } = await show('陈思远');
      const { status, body } = await hr.post<Problem>(`/api/staff/${staffId('陈思远')}/memberships`, {
        from: '2026-11-20',
        weeklyMinutes,
        version,
      });
      expect([status, body.errors]).toEqual([
        400,
        [{ path: 'weeklyMinutes', code: 'hours-out-of-range', params: { min: 0, max: 80 } }],
      ]);
    },
  );

  it('gives its name to the account, and the open screen of its owner hears of it', async () => {
    const own = await app.as('staff');
    const stream = await TestStream.open(own);
    const { accountId, version } = await show('林晓雨');
    await change('林晓雨', { name: '林小雨', version });
    await until(() => stream.names.includes('session-changed'));
    stream.leave();
    expect((await own.get<SessionView>('/api/session')).body.displayName).toBe('林小雨');
    const { accounts } = (await admin.get<AccountListView>('/api/accounts')).body;
    expect(accounts.find(({ id }) => id === accountId)?.displayName).toBe('林小雨');
  });

  it('does so when an import changes it as well', async () => {
    const leader = await app.as('leader');
    const stream = await TestStream.open(leader);
    const imports = testImports(app, hr);
    const { employeeNumber } = await show('顾嘉怡');
    const rows = [
      ['工号', '姓名'],
      [employeeNumber, '顾嘉仪'],
    ];
    await imports.applied(await imports.checked(encodeCsv(rows, 'utf-8')));
    await until(() => stream.names.includes('session-changed'));
    stream.leave();
    expect((await leader.get<SessionView>('/api/session')).body.displayName).toBe('顾嘉仪');
  });
});
