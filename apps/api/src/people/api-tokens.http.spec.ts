import { randomUUID } from 'node:crypto';
import type {
  ApiTokenListView,
  IssuedApiTokenView,
  MonthView,
  RosterView,
  StaffPageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import type { Permission } from '@banke/domain/people';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { TestRosters } from '../testing/test-rosters';

const SERVICE = demoId('department service');

describe('a token of a program', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let service: TestRosters;
  let roster: RosterView;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    service = await TestRosters.open(supervisor, SERVICE);
    roster = await service.create('2033-05-01', '2033-05-31');
  });
  afterAll(() => app.close());

  const issue = (scopes: Permission[], client = supervisor, days = 30) =>
    client.post<IssuedApiTokenView & Problem>('/api/me/tokens', { name: '考勤机', scopes, days });
  /** Sends nothing but the header: no cookie, no CSRF token. */
  const as = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const read = (secret: string, path = `/api/rosters/${roster.id}/month`) =>
    app.client().get<MonthView & Problem>(path, as(secret));

  it('reads a month and writes an operation, as far as its scopes go', async () => {
    const reading = (await issue(['rosters.draft'])).body;
    const { status, body } = await read(reading.secret);
    expect([status, body.editable]).toEqual([200, false]);
    const { staff } = (await supervisor.get<StaffPageView>(`/api/staff?department=${SERVICE}&limit=1`)).body;
    const cell = service.change(staff[0]?.id ?? '', 23131, null, '白');
    const operation = { opId: randomUUID(), baseRevision: 0, cells: [{ ...cell, day: '2033-05-02' }] };
    const path = `/api/rosters/${roster.id}/operations`;
    const refused = await app.client().post(path, operation, as(reading.secret));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'access.refused']);
    const writing = (await issue(['rosters.draft', 'rosters.edit'])).body;
    expect((await app.client().post(path, operation, as(writing.secret))).status).toBe(201);
    expect((await read(writing.secret)).body).toMatchObject({ editable: true, revision: 1 });
  });

  it('never has more than the person who made it, now or later', async () => {
    expect(codeOf(await issue(['audit.read']))).toBe('token.beyond-rights');
    expect(codeOf(await issue([]))).toBe('token.beyond-rights');
    const { secret } = (await issue(['rosters.draft'], await app.as('desk'))).body;
    expect(codeOf(await read(secret))).toBe('roster.not-found');
    expect(codeOf(await read(secret, `/api/staff?department=${SERVICE}`))).toBe('access.refused');
  });

  it('makes no other token, and does nothing of what is anybody’s own', async () => {
    const { secret } = (await issue(['rosters.draft'])).body;
    for (const path of ['/api/me/tokens', '/api/session', '/api/me/shifts/outlook']) {
      expect(codeOf(await read(secret, path))).toBe('access.refused');
    }
    const made = await app
      .client()
      .post('/api/me/tokens', { name: 'x', scopes: ['rosters.draft'], days: 1 }, as(secret));
    expect(made.status).toBe(403);
  });

  it('is shown once, kept as a hash, noted when it is used, and taken back', async () => {
    const { secret, id } = (await issue(['rosters.draft'])).body;
    const shown = async () =>
      (await supervisor.get<ApiTokenListView>('/api/me/tokens')).body.tokens.find((each) => each.id === id);
    expect(await shown()).toMatchObject({ name: '考勤机', scopes: ['rosters.draft'], usedAt: null });
    expect(JSON.stringify(await shown())).not.toContain(secret.split('.')[1]);
    await read(secret);
    expect((await shown())?.usedAt).toBe(app.clock.now().toISOString());
    const other = await app.as('desk');
    expect((await other.delete(`/api/me/tokens/${id}`)).status).toBe(404);
    expect((await supervisor.delete(`/api/me/tokens/${id}`)).status).toBe(204);
    const after = await read(secret);
    expect([after.status, codeOf(after)]).toEqual([401, 'token.not-valid']);
    expect(await shown()).toBeUndefined();
    const admin = await app.as('admin');
    const { body } = await admin.get<{ entries: { action: string; subject: { id: string | null } }[] }>(
      '/api/audit',
    );
    const deeds = JSON.stringify(body);
    expect(deeds).toContain('token.issued');
    expect(deeds).toContain('token.revoked');
    expect(deeds).not.toContain(secret.split('.')[1]);
  });

  it('ends on its day, and opens nothing when it is made up', async () => {
    const { secret } = (await issue(['rosters.draft'], supervisor, 1)).body;
    expect((await read(secret)).status).toBe(200);
    expect((await read(`${secret.slice(0, -2)}xx`)).status).toBe(401);
    expect((await read('nonsense')).status).toBe(401);
    app.clock.advance({ days: 1 });
    expect((await read(secret)).status).toBe(401);
  });
});
