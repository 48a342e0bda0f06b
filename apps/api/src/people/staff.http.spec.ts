import type {
  AuditPageView,
  OwnStaffView,
  StaffDetailView,
  StaffHistoryView,
  StaffPageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { addEntry, hire, namesIn, placesOf, worked, type Place } from '../testing/test-people';

describe('people', () => {
  let app: TestApp;
  let hr: TestClient;
  let supervisor: TestClient;
  let desk: TestClient;
  let at: (name: string) => Place;
  let agent: string;

  beforeAll(async () => {
    app = await openTestApp();
    [hr, supervisor, desk] = await Promise.all([app.as('hr'), app.as('supervisor'), app.as('desk')]);
    at = await placesOf(hr);
    agent = await addEntry(hr, 'posts', { name: '测试岗位' });
  });
  afterAll(() => app.close());

  const show = async (client: TestClient, id: string) =>
    (await client.get<StaffDetailView>(`/api/staff/${id}`)).body;

  it('are hired with what is usual: three months of probation, forty hours, a name that can be read', async () => {
    const person = await hire(supervisor, {
      name: '曾小测',
      employeeNumber: 'ＸＣ００１',
      phone: '13800000000',
      ...at('客服部/售前'),
      postId: agent,
      hireDate: '2026-10-15',
    });
    expect(person).toMatchObject({
      employeeNumber: 'XC001',
      pinyin: 'zeng xiao ce',
      initials: 'zxc',
      state: 'probation',
      departmentName: '客服部',
      teamName: '售前',
      postName: '测试岗位',
      gradeName: null,
      weeklyMinutes: 2400,
      probationEnd: '2027-01-14',
      leftOn: null,
      accountId: null,
      accountState: null,
      flags: [],
      secondedTo: null,
      anonymised: false,
      contactShown: true,
      phone: '13800000000',
      editable: true,
      version: 1,
    });
    expect(person.memberships).toMatchObject([{ from: '2026-10-15', through: null, teamName: '售前' }]);
  });

  it('refuse a number somebody has, in whatever case, and give it to one of two who want it at once', async () => {
    await hire(hr, { name: '号一', employeeNumber: 'Same1', ...at('客服部') });
    const taken = await hr.post('/api/staff', {
      name: '号二',
      employeeNumber: 'SAME1',
      hireDate: '2026-01-01',
      ...at('客服部'),
    });
    expect([taken.status, codeOf(taken)]).toEqual([409, 'staff.number-taken']);
    const statuses = await Promise.all(
      [1, 2].map(async () => {
        const request = { name: '同时', employeeNumber: 'SAME2', hireDate: '2026-01-01', ...at('客服部') };
        return (await hr.post('/api/staff', request)).status;
      }),
    );
    expect(statuses.sort()).toEqual([201, 409]);
  });

  it('are hired once however often the reply is lost', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const request = { name: '只有一个', employeeNumber: 'ONCE', hireDate: '2026-01-01', ...at('客服部') };
    const replies = await Promise.all(
      [1, 2, 3].map(() => hr.post<StaffDetailView>('/api/staff', request, headers)),
    );
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  });

  it('are refused a team of another department, a closed post, and a probation before the first day', async () => {
    const closed = await addEntry(hr, 'posts', { name: '停用岗位' });
    await hr.patch(`/api/catalogues/posts/${closed}`, { closed: true, version: 1 });
    const request = { name: '不成', employeeNumber: 'NO1', hireDate: '2026-01-01' };
    const { teamId } = at('门店服务台/前台');
    const wrongTeam = await hr.post<Problem>('/api/staff', { ...request, ...at('客服部'), teamId });
    expect(wrongTeam.body.errors).toEqual([{ path: 'teamId', code: 'invalid' }]);
    const wrongPost = await hr.post<Problem>('/api/staff', { ...request, ...at('客服部'), postId: closed });
    expect(wrongPost.body.errors).toEqual([{ path: 'postId', code: 'invalid' }]);
    const early = await hr.post('/api/staff', { ...request, ...at('客服部'), probationEnd: '2025-12-31' });
    expect([early.status, codeOf(early)]).toEqual([422, 'staff.probation-before-hire']);
  });

  it('are the business of their own department: nobody hires into another, sees or changes people there', async () => {
    const refused = await supervisor.post('/api/staff', {
      name: '越界',
      employeeNumber: 'X1',
      hireDate: '2026-01-01',
      ...at('门店服务台'),
    });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'staff.department-beyond-reach']);

    const person = await hire(desk, { name: '门店某', employeeNumber: 'MD9', ...at('门店服务台/前台') });
    expect(await namesIn(supervisor)).not.toContain('门店某');
    const beyond = await Promise.all([
      supervisor.get(`/api/staff/${person.id}`),
      supervisor.get(`/api/staff/${person.id}/history`),
      supervisor.patch(`/api/staff/${person.id}`, { name: '改名', version: 1 }),
      supervisor.post(`/api/staff/${person.id}/flags`, { flag: 'no-night', from: '2026-11-20', version: 1 }),
    ]);
    expect(beyond.map((response) => [response.status, codeOf(response)])).toEqual(
      Array(4).fill([404, 'staff.not-found']),
    );
  });

  it('show a team leader the own team without contact, and a trainer nobody’s contact', async () => {
    const own = await hire(hr, { name: '组员甲', employeeNumber: 'T1', phone: '139', ...at('客服部/售前') });
    await hire(hr, { name: '组员乙', employeeNumber: 'T2', ...at('客服部/投诉') });
    const leader = await app.as('leader');
    const names = await namesIn(leader, '?text=组员');
    expect(names).toEqual(['组员甲']);
    expect(await show(leader, own.id)).toMatchObject({ phone: null, contactShown: false, editable: false });
    expect(await show(await app.as('trainer'), own.id)).toMatchObject({ phone: null, contactShown: false });
    expect(await show(supervisor, own.id)).toMatchObject({
      phone: '139',
      contactShown: true,
      editable: true,
    });
  });

  it('are found by name, number, pinyin with and without blanks, and initials', async () => {
    await hire(hr, { name: '尉迟敬德', employeeNumber: 'SN0042', ...at('客服部') });
    for (const text of ['敬德', 'sn0042', '0042', 'yu chi jing', 'yuchij', 'weichij', 'YCJD', 'ｙｃｊｄ']) {
      expect([text, await namesIn(hr, `?text=${encodeURIComponent(text)}`)]).toEqual([text, ['尉迟敬德']]);
    }
    expect(await namesIn(hr, '?text=jingchi')).toEqual([]);
  });

  it('come in the order and the window asked for, with the number of all', async () => {
    for (const [name, employeeNumber, hireDate] of [
      ['张序', 'S3', '2026-03-01'],
      ['曾序', 'S1', '2026-02-01'],
      ['陈序', 'S2', '2026-04-01'],
      ['章序', 'S4', '2026-01-01'],
    ] as const)
      await hire(hr, { name, employeeNumber, hireDate, ...at('客服部') });
    expect(await namesIn(hr, '?text=序')).toEqual(['陈序', '曾序', '张序', '章序']);
    expect(await namesIn(hr, '?text=序&direction=descending')).toEqual(['章序', '张序', '曾序', '陈序']);
    expect(await namesIn(hr, '?text=序&order=number')).toEqual(['曾序', '陈序', '张序', '章序']);
    expect(await namesIn(hr, '?text=序&order=hire-date')).toEqual(['章序', '曾序', '张序', '陈序']);
    const { body } = await hr.get<StaffPageView>('/api/staff?text=序&offset=1&limit=2');
    expect([body.total, body.staff.map(({ name }) => name)]).toEqual([4, ['曾序', '张序']]);
    const { body: beyond } = await hr.get<StaffPageView>('/api/staff?text=序&offset=9');
    expect([beyond.total, beyond.staff]).toEqual([4, []]);
  });

  it('are told apart by state, as of the day asked for', async () => {
    const coming = { name: '将来', employeeNumber: 'F1', hireDate: '2026-12-01', ...at('客服部') };
    await hire(hr, coming);
    const of = (query: string) => namesIn(hr, `?text=f1&${query}`);
    expect(await of('')).toEqual([]);
    expect(await of('state=coming')).toEqual(['将来']);
    expect(await of('on=2026-12-01')).toEqual(['将来']);
    expect(await of('on=2026-12-01&state=probation')).toEqual(['将来']);
    expect(await of('on=2027-06-01&state=probation')).toEqual([]);
    expect(await of('on=2027-06-01')).toEqual(['将来']);
  });

  it('keep the first of two changes made against the same version', async () => {
    const { id } = await hire(hr, { name: '改前', employeeNumber: 'V1', ...at('客服部') });
    const first = await hr.patch<StaffDetailView>(`/api/staff/${id}`, { name: '改后', version: 1 });
    expect(first.body).toMatchObject({ name: '改后', pinyin: 'gai hou', version: 2 });
    const second = await hr.patch<Problem>(`/api/staff/${id}`, { name: '另改', version: 1 });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      409,
      'staff.changed',
      { name: '改后' },
    ]);
  });

  it('keep what is left out, empty what is null, and are found by the new number', async () => {
    const { id } = await hire(hr, {
      name: '局部',
      employeeNumber: 'P1',
      phone: '1',
      email: 'a@b',
      ...at('客服部'),
    });
    const changed = worked(
      await hr.patch(`/api/staff/${id}`, { email: null, employeeNumber: 'P2', version: 1 }),
    );
    expect(changed).toMatchObject({ name: '局部', phone: '1', email: null, employeeNumber: 'P2' });
    expect(await namesIn(hr, '?text=p2')).toEqual(['局部']);
    expect(await namesIn(hr, '?text=p1')).not.toContain('局部');
  });

  it('move with their hire date the first day of belonging, not past a later change', async () => {
    const { id } = await hire(hr, { name: '入职', employeeNumber: 'H1', ...at('客服部') });
    const earlier = worked(await hr.patch(`/api/staff/${id}`, { hireDate: '2025-12-01', version: 1 }));
    expect(earlier.memberships).toMatchObject([{ from: '2025-12-01', through: null }]);
    const moved = worked(
      await hr.post(`/api/staff/${id}/memberships`, { from: '2026-06-01', weeklyMinutes: 1200, version: 2 }),
    );
    const late = await hr.patch(`/api/staff/${id}`, {
      hireDate: '2026-06-01',
      probationEnd: null,
      version: moved.version,
    });
    expect([late.status, codeOf(late)]).toEqual([422, 'staff.hire-date-after-change']);
  });

  it('have a history without personal values, and an audit log that keeps them apart', async () => {
    const { id } = await hire(hr, { name: '历史', employeeNumber: 'L1', phone: '131', ...at('客服部/售后') });
    await hr.patch(`/api/staff/${id}`, { phone: '132', probationEnd: null, version: 1 });
    const { body } = await hr.get<StaffHistoryView>(`/api/staff/${id}/history`);
    expect(body.entries.map(({ change }) => change)).toEqual(['record-changed', 'hired']);
    expect(body.entries[0]).toMatchObject({
      effectiveOn: '2026-11-20',
      byName: '演示·人力资源',
      before: { probationEnd: '2026-03-31' },
      after: { probationEnd: null, phone: true },
    });
    expect(JSON.stringify(body)).not.toMatch(/131|132|历史|L1/);
    const admin = await app.as('admin');
    const { body: log } = await admin.get<AuditPageView>(`/api/audit?subjectId=${id}`);
    expect(log.entries[0]).toMatchObject({
      action: 'staff.record-changed',
      subjectName: '历史',
      before: { phone: '131' },
      after: { phone: '132' },
    });
    const rows = await app.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT set_config('banke.company_id', (SELECT company_ids() LIMIT 1)::text, true)`);
      return tx.query<unknown[]>('SELECT before, after FROM audit_entry WHERE subject_id = $1', [id]);
    });
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/131|132|历史|L1/);
  });

  it('leave no trace of a change that changes nothing', async () => {
    const { id } = await hire(hr, { name: '不变', employeeNumber: 'N1', ...at('客服部') });
    await hr.patch(`/api/staff/${id}`, { name: '不变', version: 1 });
    const { body } = await hr.get<StaffHistoryView>(`/api/staff/${id}/history`);
    expect(body.entries).toHaveLength(1);
  });

  it('see their own record, and an account without one has none', async () => {
    const mine = await (await app.as('admin')).get<OwnStaffView>('/api/me/staff');
    expect([mine.status, mine.body]).toEqual([200, { staff: null }]);
  });
});
