import type {
  AuditPageView,
  MessagePageView,
  ObligationDetailView,
  ObligationRuleView,
} from '@banke/contracts';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { outcomeOf, testObligations } from '../testing/test-obligations';

describe('a duty that begins when something happens', () => {
  let app: TestApp;
  let admin: TestClient;
  let manager: TestClient;
  let supervisor: TestClient;
  let duties: ReturnType<typeof testObligations>;
  beforeAll(async () => {
    app = await openTestApp();
    [admin, manager, supervisor] = [
      await app.as('admin'),
      await app.as('manager'),
      await app.as('supervisor'),
    ];
    duties = testObligations(app, () => admin);
  });
  afterAll(() => app.close());

  const onEvent = async (name: string): Promise<ObligationRuleView> =>
    (await duties.create(duties.rule(name, { rhythm: 'on-event', day: 2, receiverRole: null }))).body;
  const start = (client: TestClient, { id }: { id: string }, note = '客户第三次来电', headers = {}) =>
    client.post<ObligationDetailView>(`/api/obligation-rules/${id}/start`, { note }, headers);

  it('stands in no calendar until somebody says so, and is then due so many days later', async () => {
    const rule = await onEvent('升级问题');
    expect(rule).toMatchObject({ rhythm: 'on-event', day: 2, month: null, onDay: null });
    expect(await duties.list(admin, '升级问题')).toEqual([]);
    const { status, body } = await start(manager, rule);
    expect(status).toBe(201);
    expect(body).toMatchObject({ dueOn: '2026-11-22', state: 'open', note: '客户第三次来电' });
    expect(body.events).toMatchObject([{ deed: 'started', byName: '演示·部门经理', note: '客户第三次来电' }]);
    await app.runJobs();
    const { messages } = (await supervisor.get<MessagePageView>('/api/messages')).body;
    expect(messages[0]).toMatchObject({
      kind: 'obligation.started',
      params: { by: '演示·部门经理', note: '客户第三次来电', dueOn: '2026-11-22' },
      link: `/obligations?open=${body.id}`,
    });
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${body.id}`)).body;
    expect(entries).toMatchObject([{ action: 'obligation.started', after: { dueOn: '2026-11-22' } }]);
    expect(
      outcomeOf(await duties.put(supervisor, body, 'hand-in', { version: body.version, note: '已答复' })),
    ).toBe('done');
  });

  it('comes twice on one day, once for each answer that is lost, and stays when its rule is changed', async () => {
    const rule = await onEvent('再升级');
    const headers = { 'idempotency-key': randomUUID() };
    const [one, same, other] = [
      await start(supervisor, rule, '甲', headers),
      await start(supervisor, rule, '甲', headers),
      await start(supervisor, rule, '乙'),
    ];
    expect([same.body.id === one.body.id, other.body.id === one.body.id]).toEqual([true, false]);
    const request = duties.rule('再升级', { rhythm: 'on-event', day: 3, receiverRole: null });
    await admin.put(`/api/obligation-rules/${rule.id}`, { ...request, active: true, version: 1 });
    await app.runRecurring('plan-duties');
    const notes = (await duties.list(admin, '再升级')).map(({ note, dueOn }) => [note, dueOn]);
    expect(notes.sort()).toEqual([
      ['乙', '2026-11-22'],
      ['甲', '2026-11-22'],
    ]);
  });

  it('is started by those within reach, where the rule asks for it and is in force', async () => {
    const rule = await onEvent('别处');
    expect(codeOf(await start(await app.as('desk'), rule))).toBe('obligation-rule.not-found');
    expect(codeOf(await start(await app.as('staff'), rule))).toBe('access.refused');
    const monthly = (await duties.create(duties.rule('每月的'))).body;
    expect(codeOf(await start(supervisor, monthly))).toBe('obligation-rule.not-on-event');
    const request = duties.rule('别处', { rhythm: 'on-event', day: 2, receiverRole: null });
    await admin.put(`/api/obligation-rules/${rule.id}`, { ...request, active: false, version: 1 });
    expect(codeOf(await start(supervisor, rule))).toBe('obligation-rule.off');
  });
});
