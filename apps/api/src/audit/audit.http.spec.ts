import type {
  AuditEntryView,
  AuditPageView,
  DepartmentView,
  InvitationLinkView,
  SiteListView,
} from '@banke/contracts';
import { DEMO_PASSWORD } from '../demo/demo-accounts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';

describe('the audit log', () => {
  let app: TestApp;
  let admin: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const page = async (query = '') => (await admin.get<AuditPageView>(`/api/audit${query}`)).body;
  const latest = async (query = ''): Promise<AuditEntryView | undefined> => (await page(query)).entries[0];
  const createDepartment = async (name: string) => {
    const { body } = await admin.get<SiteListView>('/api/sites');
    return (await admin.post<DepartmentView>('/api/departments', { name, siteId: body.sites[0]?.id })).body;
  };

  it('says who did what, when, from where, and what changed', async () => {
    const { id } = await createDepartment('审计一部');
    await admin.patch(`/api/departments/${id}`, { name: '审计二部', version: 1 });
    const entry = await latest();
    expect(entry).toEqual({
      id: expect.stringMatching(/^\d+$/) as string,
      at: app.clock.now().toISOString(),
      action: 'department.renamed',
      accountId: expect.any(String) as string,
      accountName: '演示·管理员',
      subjectKind: 'department',
      subjectId: id,
      subjectName: '审计二部',
      address: '127.0.0.1',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      before: { name: '审计一部' },
      after: { name: '审计二部' },
    });
  });

  it('carries the request id that the answer carried', async () => {
    const { headers } = await admin.post('/api/session', { name: 'staff', password: DEMO_PASSWORD });
    admin = await app.as('admin');
    const { entries } = await page(`?text=${headers.get('x-request-id')}`);
    expect(entries.map(({ action, accountName }) => [action, accountName])).toEqual([
      ['session.opened', '演示·客服'],
    ]);
  });

  it('has nothing of a deed that was refused', async () => {
    const before = await latest();
    const { body } = await admin.get<SiteListView>('/api/sites');
    const refused = await admin.post('/api/departments', { name: '客服部', siteId: body.sites[0]?.id });
    expect(refused.status).toBe(409);
    expect((await latest())?.id).toBe(before?.id);
  });

  it('follows an account from invitation to the end of a role, without ever holding a secret', async () => {
    const { body: link } = await admin.post<InvitationLinkView>('/api/accounts', {
      displayName: '被审计的人',
      name: 'audited',
      grant: { role: 'hr', scope: 'company' },
    });
    const token = link.path.slice(link.path.indexOf('#') + 1);
    const person = app.client();
    const accepted = await person.post<{ csrfToken: string; grants: { id: string }[] }>(
      '/api/invitations/accept',
      {
        token,
        password: 'a long enough phrase',
      },
    );
    person.csrfToken = accepted.body.csrfToken;
    await person.put('/api/account/password', {
      current: 'a long enough phrase',
      next: 'quite another phrase',
    });
    await app.client().post('/api/session', { name: 'audited', password: 'wrong-password' });
    await admin.delete(`/api/accounts/${link.accountId}/grants/${accepted.body.grants[0]?.id}`);
    await admin.post(`/api/accounts/${link.accountId}/temporary-password`);

    const { entries } = await page(`?subjectId=${link.accountId}`);
    expect(entries.map(({ action, accountName }) => `${action} by ${accountName}`)).toEqual([
      'account.password-reset by 演示·管理员',
      'account.role-ended by 演示·管理员',
      'session.refused by null',
      'account.password-changed by 被审计的人',
      'account.activated by 被审计的人',
      'account.invited by 演示·管理员',
      'account.role-granted by 演示·管理员',
      'account.created by 演示·管理员',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/phrase|wrong-password|argon2/);
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(entries.at(-1)?.after).toEqual({ displayName: '被审计的人', signInName: 'audited' });
  });

  it('is filtered by deed, by person and by days of the company’s calendar', async () => {
    app.clock.set('2026-11-20T15:59:59Z');
    admin = await app.as('admin');
    await createDepartment('二十日的部门');
    app.clock.set('2026-11-20T16:00:00Z');
    await createDepartment('二十一日的部门');
    const names = async (query: string) => (await page(query)).entries.map(({ subjectName }) => subjectName);
    expect(await names('?actions=department.created&from=2026-11-21')).toEqual(['二十一日的部门']);
    expect(await names('?actions=department.created,team.created&through=2026-11-20')).toEqual([
      '二十日的部门',
      '审计一部',
    ]);
    expect(await names('?actions=department.created&text=二十日')).toEqual(['二十日的部门']);
    const wrong = await admin.get('/api/audit?actions=department.exploded&from=2026-02-30');
    expect(wrong.status).toBe(400);
  });

  it('is read page by page, each entry once', async () => {
    await Promise.all(Array.from({ length: 105 }, (_, i) => createDepartment(`第${i}部`)));
    const first = await page();
    expect(first.entries).toHaveLength(100);
    const second = await page(`?before=${first.next}`);
    const ids = [...first.entries, ...second.entries].map(({ id }) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort((a, b) => b - a)).toEqual(ids);
    expect(second.next).toBeNull();
  });

  it('can be taken along as a table, which is itself a deed', async () => {
    await createDepartment('=1+1 部门');
    const response = await fetch(`${app.address}/api/audit/export?actions=department.created&text=1`, {
      headers: { cookie: `banke_session=${admin.cookie}` },
    });
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const [head = '', ...lines] = text.trim().split('\r\n');
    expect(head.replace('\uFEFF', '')).toBe(
      'at,account,address,action,subject_kind,subject,subject_id,before,after,request_id',
    );
    expect(lines.some((line) => line.includes(",'=1+1 部门,"))).toBe(true);
    expect(lines.every((line) => line.includes(',department.created,'))).toBe(true);
    expect((await latest())?.action).toBe('audit.exported');
  });
});
