import type {
  AuditPageView,
  InvitedStaffView,
  StaffDetailView,
  StaffHistoryView,
  StaffPageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { inCompany, StaffImportEntity, StaffImportRowEntity } from '@banke/database';
import { randomUUID } from 'node:crypto';
import { demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { everythingStored } from '../testing/everything-stored';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const PASSWORD = 'a long enough secret 9';

describe('anonymising somebody who has left', () => {
  let app: TestApp;
  let admin: TestClient;
  let hr: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [admin, hr] = [await app.as('admin'), await app.as('hr')];
  });
  afterAll(() => app.close());

  const show = async (name: string) => (await admin.get<StaffDetailView>(`/api/staff/${staffId(name)}`)).body;
  const anonymise = (name: string, employeeNumber: string, version: number) =>
    admin.post<StaffDetailView & Problem>(`/api/staff/${staffId(name)}/anonymisation`, {
      employeeNumber,
      version,
    });

  /** The report of an import that is over, with a line about somebody. */
  const keepImportOf = async (name: string, employeeNumber: string) => {
    const companyId = demoId('company');
    const importId = randomUUID();
    const at = app.clock.now();
    await inCompany(app.dataSource, companyId, async (tx) => {
      await tx.insert(StaffImportEntity, {
        companyId,
        id: importId,
        accountId: demoId('account hr'),
        fileName: '花名册.xlsx',
        format: 'xlsx',
        sheet: '',
        sheets: [],
        headerRow: 1,
        rowCount: 1,
        headings: [],
        columns: {},
        effectiveFrom: '2026-11-01',
        state: 'applied',
        createdAt: at,
      });
      await tx.insert(StaffImportRowEntity, {
        companyId,
        importId,
        row: 2,
        outcome: 'change',
        employeeNumber,
        name,
        errors: [],
        changes: [{ field: 'email', before: null, after: 'qiujiahui@example.org' }],
        planHash: Buffer.from('x'),
      });
    });
  };

  it('leaves nothing in the database that tells who it was', async () => {
    // Somebody with a past: an account, deeds of their own, a corrected record, a borrowed time, a lost qualification.
    const name = '仇佳慧';
    const id = staffId(name);
    const invited = await hr.post<InvitedStaffView>('/api/staff/invitations', { staffIds: [id] });
    const [slip] = invited.body.slips;
    const browser = app.client();
    await browser.post('/api/invitations/accept', { token: slip?.path.split('#')[1], password: PASSWORD });
    await app.client().post('/api/session', { name: slip?.signInName, password: 'wrong' });
    let person = await show(name);
    const { employeeNumber, phone, email } = person;
    const changed = await hr.patch<StaffDetailView>(`/api/staff/${id}`, {
      email: 'qiujiahui@example.org',
      version: person.version,
    });
    const [held] = changed.body.qualifications;
    await hr.put(`/api/staff/${id}/qualifications/${held?.id}/revocation`, {
      on: '2026-11-19',
      reason: '仇佳慧多次迟到',
      version: changed.body.version,
    });
    person = await show(name);
    await hr.put(`/api/staff/${id}/leaving`, { lastDay: '2026-11-19', version: person.version });
    person = await show(name);

    await keepImportOf(name, employeeNumber);
    const traces = [
      name,
      employeeNumber,
      String(slip?.signInName),
      String(phone),
      String(email),
      'qiujiahui',
    ];
    const before = await everythingStored(app);
    for (const trace of traces) expect([trace, before.includes(trace)]).toEqual([trace, true]);

    const { status, body } = await anonymise(name, ` ${employeeNumber.toLowerCase()} `, person.version);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: `已匿名 ${id.slice(0, 8)}`,
      employeeNumber: '',
      pinyin: '',
      initials: '',
      phone: null,
      email: null,
      anonymised: true,
      editable: false,
      accountState: 'blocked',
      version: person.version + 1,
    });
    const after = await everythingStored(app);
    for (const trace of traces) expect([trace, after.includes(trace)]).toEqual([trace, false]);
  });

  it('keeps where and when the person worked, and what was done, as by somebody', async () => {
    const page = await admin.get<StaffPageView>('/api/staff?state=left&text=已匿名');
    expect(page.body.staff).toMatchObject([{ teamName: '售后', leftOn: '2026-11-19', anonymised: true }]);
    const [{ id, accountId } = { id: '', accountId: '' }] = page.body.staff;
    const detail = (await admin.get<StaffDetailView>(`/api/staff/${id}`)).body;
    expect(detail.memberships.length).toBeGreaterThan(1);
    expect(detail.qualifications.some(({ revokedOn }) => revokedOn === '2026-11-19')).toBe(true);
    const { entries } = (await admin.get<StaffHistoryView>(`/api/staff/${id}/history`)).body;
    expect(entries.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['anonymised', 'leaving-set', 'record-changed', 'membership-changed', 'hired']),
    );
    const audit = (await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`)).body.entries;
    expect(audit[0]).toMatchObject({
      action: 'staff.anonymised',
      accountName: '演示·管理员',
      subjectName: expect.stringMatching(/^已匿名 /) as string,
    });
    for (const entry of audit.slice(1)) expect(entry).toMatchObject({ accountName: null, subjectName: null });
    const own = (await admin.get<AuditPageView>(`/api/audit?accountId=${accountId}`)).body.entries;
    expect(own.map(({ action }) => action)).toContain('account.activated');
    for (const entry of own) expect(entry).toMatchObject({ accountName: null, address: null });
  });

  it('keeps in the log what the person did to others, without the person', async () => {
    const chief = await app.as('desk');
    const [id, chiefId] = [staffId('姚佳音'), staffId('叶青青')];
    const yao = await show('姚佳音');
    const corrected = await chief.patch(`/api/staff/${id}`, {
      email: 'yao@example.org',
      version: yao.version,
    });
    expect(corrected.status).toBe(200);
    const { version } = await show('叶青青');
    await hr.put(`/api/staff/${chiefId}/leaving`, { lastDay: '2026-11-19', version });
    const left = await show('叶青青');
    expect((await anonymise('叶青青', left.employeeNumber, left.version)).status).toBe(201);
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`)).body;
    expect(entries[0]).toMatchObject({
      action: 'staff.record-changed',
      accountName: null,
      address: null,
      subjectName: '姚佳音',
      after: { email: 'yao@example.org' },
    });
  });

  it('is for who has left, confirmed by the number, against the version seen, and done once', async () => {
    const here = await show('林晓雨');
    const working = await anonymise('林晓雨', here.employeeNumber, here.version);
    expect([working.status, codeOf(working)]).toEqual([422, 'staff.still-employed']);
    const coming = await show('谭子墨');
    expect(codeOf(await anonymise('谭子墨', coming.employeeNumber, coming.version))).toBe(
      'staff.still-employed',
    );

    const { employeeNumber, version } = await show('姜海涛');
    const mistyped = await anonymise('姜海涛', 'KF999', version);
    expect([mistyped.status, codeOf(mistyped)]).toEqual([422, 'staff.number-differs']);
    expect(codeOf(await anonymise('姜海涛', employeeNumber, version + 1))).toBe('staff.changed');
    expect(await show('姜海涛')).toMatchObject({ name: '姜海涛', anonymised: false });

    const done = await anonymise('姜海涛', employeeNumber, version);
    expect(done.status).toBe(201);
    expect(codeOf(await anonymise('姜海涛', employeeNumber, done.body.version))).toBe('staff.anonymised');
    const back = await hr.put(`/api/staff/${staffId('姜海涛')}/leaving`, {
      lastDay: null,
      version: done.body.version,
    });
    expect([back.status, codeOf(back)]).toEqual([422, 'staff.anonymised']);
  });

  it('gives the number free', async () => {
    const { employeeNumber, version, departmentId } = await show('石磊');
    await anonymise('石磊', employeeNumber, version);
    const next = await hr.post('/api/staff', {
      employeeNumber,
      name: '新来的',
      hireDate: '2026-11-20',
      departmentId,
    });
    expect(next.status).toBe(201);
  });
});
