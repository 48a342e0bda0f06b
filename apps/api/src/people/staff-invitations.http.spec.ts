import type {
  AccountListView,
  DepartmentListView,
  InvitationLinkView,
  InvitedStaffView,
  OwnStaffView,
  SessionView,
  StaffDetailView,
} from '@banke/contracts';
import { AccountEntity, inCompany, RoleGrantEntity } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { randomUUID } from 'node:crypto';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const TODAY = '2026-11-20';
const PASSWORD = 'a long enough secret 9';

describe('invitations for many people', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let hr: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [supervisor, hr, admin] = [await app.as('supervisor'), await app.as('hr'), await app.as('admin')];
  });
  afterAll(() => app.close());

  const invite = async (client: TestClient, ...names: string[]) =>
    (await client.post<InvitedStaffView>('/api/staff/invitations', { staffIds: names.map(staffId) })).body;
  const refusalOf = async (client: TestClient, name: string) => (await invite(client, name)).refused;
  const tokenOf = (path: string | undefined) => path?.split('#')[1] ?? '';
  const accept = (path: string | undefined, client = app.client()) =>
    client.post<SessionView>('/api/invitations/accept', { token: tokenOf(path), password: PASSWORD });
  const personOf = async (name: string) =>
    (await hr.get<StaffDetailView>(`/api/staff/${staffId(name)}`)).body;
  const rolesOf = (name: string) =>
    inCompany(app.dataSource, demoId('company'), async (tx) => {
      const { accountId } = (
        await tx.query<{ accountId: string }[]>('SELECT account_id AS "accountId" FROM staff WHERE id = $1', [
          staffId(name),
        ])
      )[0] ?? { accountId: '' };
      const grants = await tx.findBy(RoleGrantEntity, { accountId });
      return grants.map(({ role, teamId, valid }) => ({ role, teamId, valid }));
    });

  it('open an account each, named by the number in lower case, with the role staff in the team', async () => {
    const { slips, refused } = await invite(supervisor, '王梓萱', '郭振宇');
    expect(refused).toEqual([]);
    expect(slips.map(({ name, teamName }) => [name, teamName])).toEqual([
      ['王梓萱', '售前'],
      ['郭振宇', '催单'],
    ]);
    for (const { employeeNumber, signInName, path } of slips) {
      expect(signInName).toBe(employeeNumber.toLowerCase());
      expect(path).toMatch(/^\/invite#[0-9a-f-]{36}\.[\w-]{43}$/);
    }
    expect(await personOf('王梓萱')).toMatchObject({ accountState: 'invited' });

    const browser = app.client();
    const { status, body } = await accept(slips[0]?.path, browser);
    expect(status).toBe(200);
    expect(body.grants).toEqual([
      expect.objectContaining({
        role: 'staff',
        teamId: demoId('team service/售前'),
        from: TODAY,
        until: null,
      }),
    ]);
    const own = await browser.get<OwnStaffView>('/api/me/staff');
    expect(own.body.staff).toMatchObject({ name: '王梓萱', accountState: 'active' });
  });

  it('asked for again, give a fresh link, and the earlier one stops working', async () => {
    const [first] = (await invite(supervisor, '罗诗涵')).slips;
    const [second] = (await invite(supervisor, '罗诗涵')).slips;
    expect(second?.signInName).toBe(first?.signInName);
    expect(codeOf(await accept(first?.path))).toBe('invitation.invalid');
    expect((await accept(second?.path)).status).toBe(200);
  });

  it('asked for twice at once, make one account', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => invite(supervisor, '宋佳宁')));
    const names = answers.flatMap(({ slips }) => slips.map(({ signInName }) => signInName));
    expect([names.length, new Set(names).size]).toEqual([3, 1]);
    const accepted = await Promise.all(answers.map(({ slips }) => accept(slips[0]?.path)));
    expect(accepted.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('are refused one by one, with the reason, and the others get theirs', async () => {
    const number = (await personOf('董文轩')).employeeNumber;
    await admin.post('/api/accounts', {
      displayName: '同名',
      name: number,
      grant: { role: 'hr', scope: 'company' },
    });
    const { body: departments } = await hr.get<DepartmentListView>('/api/departments');
    const service = departments.departments.find(({ name }) => name === '客服部')?.id;
    const hire = async (name: string, employeeNumber: string) => {
      const request = { name, employeeNumber, hireDate: '2026-11-01', departmentId: service };
      return (await hr.post<StaffDetailView>('/api/staff', request)).body.id;
    };
    const [teamless, odd] = [await hire('无班组', 'KF901'), await hire('怪工号', 'KF 902')];
    const { body } = await hr.post<InvitedStaffView>('/api/staff/invitations', {
      staffIds: [staffId('林晓雨'), staffId('姜海涛'), staffId('董文轩'), teamless, odd, staffId('陈思远')],
    });
    expect(body.refused.map(({ name, reason }) => [name, reason])).toEqual([
      ['林晓雨', 'active'],
      ['姜海涛', 'left'],
      ['董文轩', 'name-taken'],
      ['无班组', 'no-team'],
      ['怪工号', 'name-unfit'],
    ]);
    expect(body.slips.map(({ name }) => name)).toEqual(['陈思远']);
  });

  it('never hand a supervisor the link to an account that may do more', async () => {
    await invite(hr, '冯志远');
    const { accountId } = await personOf('冯志远');
    await admin.post(`/api/accounts/${accountId}/grants`, { role: 'hr', scope: 'company' });
    expect(await refusalOf(supervisor, '冯志远')).toMatchObject([{ reason: 'beyond-reach' }]);
    expect(await refusalOf(hr, '冯志远')).toMatchObject([{ reason: 'beyond-reach' }]);
    expect((await invite(admin, '冯志远')).slips).toHaveLength(1);
  });

  it('are none at all when one person is beyond reach, or nobody', async () => {
    for (const stranger of [staffId('潘志豪'), randomUUID()]) {
      const response = await supervisor.post('/api/staff/invitations', {
        staffIds: [staffId('仇佳慧'), stranger],
      });
      expect([response.status, codeOf(response)]).toEqual([404, 'staff.not-found']);
    }
    expect(await personOf('仇佳慧')).toMatchObject({ accountId: null });
  });

  it('reach who is coming, with a role from the first day on', async () => {
    const { hireDate } = await personOf('谭子墨');
    expect((await invite(supervisor, '谭子墨')).slips).toHaveLength(1);
    expect(await rolesOf('谭子墨')).toMatchObject([{ role: 'staff', valid: `[${hireDate},)` }]);
  });

  it('end the role with a leaving that is known, and go on when it is taken back', async () => {
    const { leftOn } = await personOf('程晓燕');
    await invite(supervisor, '程晓燕');
    expect(await rolesOf('程晓燕')).toMatchObject([{ valid: `[${TODAY},${addDays(leftOn ?? '', 1)})` }]);
    const { version } = await personOf('程晓燕');
    const back = await supervisor.put(`/api/staff/${staffId('程晓燕')}/leaving`, { lastDay: null, version });
    expect(back.status).toBe(200);
    expect(await rolesOf('程晓燕')).toMatchObject([{ valid: `[${TODAY},)` }]);
  });

  it('leave in the audit log whom they gave what, and never a link', async () => {
    await invite(supervisor, '傅晓东');
    const { accountId } = await personOf('傅晓东');
    const { body } = await admin.get<{ entries: { action: string; accountName: string }[] }>(
      `/api/audit?subjectId=${accountId}`,
    );
    expect(body.entries.map(({ action, accountName }) => [action, accountName])).toEqual([
      ['account.invited', '演示·主管'],
      ['account.role-granted', '演示·主管'],
      ['account.created', '演示·主管'],
    ]);
    expect(JSON.stringify(body)).not.toContain('/invite');
  });

  it('can be made anew by the administrator in the list of accounts', async () => {
    await invite(supervisor, '沈若楠');
    const { body } = await admin.get<AccountListView>('/api/accounts');
    const account = body.accounts.find(({ displayName }) => displayName === '沈若楠');
    const link = await admin.post<InvitationLinkView>(`/api/accounts/${account?.id}/invitation`);
    expect((await accept(link.body.path)).status).toBe(200);
  });

  it('store no token, only its hash', async () => {
    const [slip] = (await invite(supervisor, '彭思敏')).slips;
    const secret = tokenOf(slip?.path).split('.')[1] ?? '-';
    const rows = await inCompany(app.dataSource, demoId('company'), async (tx) => [
      await tx.query<unknown[]>("SELECT encode(token_hash, 'escape') FROM invitation"),
      await tx.find(AccountEntity),
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
