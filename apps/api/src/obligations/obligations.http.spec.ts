import type { DelegationListView, MessagePageView, StaffDetailView } from '@banke/contracts';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { outcomeOf, testObligations } from '../testing/test-obligations';
import { hire, linkAccount, placesOf, worked } from '../testing/test-people';

describe('an obligation', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let manager: TestClient;
  let leader: TestClient;
  let hr: TestClient;
  let admin: TestClient;
  let duties: ReturnType<typeof testObligations>;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    manager = await app.as('manager');
    leader = await app.as('leader');
    hr = await app.as('hr');
    admin = await app.as('admin');
    duties = testObligations(app, () => admin);
  });
  afterAll(() => app.close());

  const delegate = async (
    from: TestClient,
    to: string,
    days = { from: '2026-11-20', through: '2026-11-25' },
  ) => {
    const given = await from.post('/api/delegations', { toAccountId: await duties.accountId(to), ...days });
    expect([given.status, given.body]).toEqual([201, expect.anything()]);
  };
  const handIn = async (name: string) => {
    const task = await duties.first(name);
    return (await duties.put(supervisor, task, 'hand-in', { note: '已交', version: task.version })).body;
  };

  it('is its owner’s to hand in with what it asks for, and the receiver’s to accept', async () => {
    const task = await duties.first('周报');
    expect(task).toMatchObject({
      dueOn: '2026-11-28',
      dueAt: '2026-11-28T16:00:00.000Z',
      state: 'open',
      overdue: false,
      ownerNames: ['演示·主管'],
      delegateNames: [],
    });
    const [own] = await duties.list(supervisor, '周报');
    expect([own?.mine, own?.acceptable, task.mine]).toEqual([true, false, false]);

    expect(outcomeOf(await duties.put(supervisor, task, 'hand-in', { version: 1 }))).toBe(
      'obligation.note-missing',
    );
    const handedIn = await duties.put(supervisor, task, 'hand-in', {
      note: '投诉 3 件\n都已回访',
      version: 1,
    });
    expect(handedIn.body).toMatchObject({ state: 'handed-in', note: '投诉 3 件\n都已回访', version: 2 });

    const waiting = await duties.list(manager, '周报', 'whose=to-accept');
    expect(waiting.map(({ id, acceptable, mine }) => [id, acceptable, mine])).toEqual([
      [task.id, true, false],
    ]);
    const accepted = await duties.put(manager, task, 'answer', { answer: 'accepted', version: 2 });
    expect(accepted.body).toMatchObject({ state: 'done', note: '投诉 3 件\n都已回访', acceptable: false });
    expect(accepted.body.events).toEqual([
      {
        deed: 'handed-in',
        at: app.clock.now().toISOString(),
        byName: '演示·主管',
        onBehalfOfName: null,
        note: '投诉 3 件\n都已回访',
      },
      expect.objectContaining({ deed: 'accepted', byName: '演示·部门经理', note: null }),
    ]);
    expect(await duties.list(manager, '周报', 'whose=to-accept')).toEqual([]);
  });

  it('is nobody else’s: not to hand in, not to accept, and elsewhere not even to see', async () => {
    const task = await handIn('别人的');
    const answer = { answer: 'accepted', version: task.version };
    expect(outcomeOf(await duties.put(manager, task, 'hand-in', { version: task.version }))).toBe(
      'obligation.not-yours',
    );
    expect(outcomeOf(await duties.put(supervisor, task, 'answer', answer))).toBe('approval.own-submission');
    // The right to accept is not enough: it was meant for the department manager.
    for (const other of [hr, admin])
      expect(outcomeOf(await duties.put(other, task, 'answer', answer))).toBe('approval.not-yours');
    for (const stranger of [await app.as('desk'), leader]) {
      expect(await duties.list(stranger, '别人的')).toEqual([]);
      expect(outcomeOf(await duties.put(stranger, task, 'answer', answer))).toBe('obligation.not-found');
      expect(codeOf(await stranger.get(`/api/obligations/${task.id}`))).toBe('obligation.not-found');
    }
  });

  it('comes back with a comment, and can be taken back until it is accepted', async () => {
    const task = await handIn('退回的');
    const returned = (note?: string) => ({ answer: 'returned', note, version: task.version });
    expect(outcomeOf(await duties.put(manager, task, 'answer', returned()))).toBe(
      'obligation.comment-missing',
    );
    expect((await duties.put(manager, task, 'answer', returned('缺投诉数'))).body).toMatchObject({
      state: 'returned',
      note: '缺投诉数',
      acceptable: false,
    });
    await duties.put(supervisor, task, 'hand-in', { note: '补了', version: 3 });
    const back = await duties.put(supervisor, task, 'reopening', { version: 4 });
    expect(back.body).toMatchObject({ state: 'open', note: null });
    expect(back.body.events.map(({ deed }) => deed)).toEqual([
      'handed-in',
      'returned',
      'handed-in',
      'taken-back',
    ]);
    await duties.put(supervisor, task, 'hand-in', { note: '再交', version: 5 });
    await duties.put(manager, task, 'answer', { answer: 'accepted', version: 6 });
    expect(outcomeOf(await duties.put(supervisor, task, 'reopening', { version: 7 }))).toBe(
      'obligation.already-accepted',
    );
  });

  it('is done at once when nobody needs to accept it, and may be taken back', async () => {
    const task = await duties.first('不用签收', { receiverRole: null, evidence: 'none' });
    expect(outcomeOf(await duties.put(supervisor, task, 'hand-in', { version: 1 }))).toBe('done');
    expect(outcomeOf(await duties.put(supervisor, task, 'reopening', { version: 2 }))).toBe('open');
  });

  it('keeps the first of two answers given at once', async () => {
    const task = await handIn('同时');
    const answers = await Promise.all(
      ['accepted', 'returned'].map((answer) =>
        duties.put(manager, task, 'answer', { answer, note: '看过', version: task.version }),
      ),
    );
    expect(answers.map(outcomeOf).filter((outcome) => outcome !== 'obligation.changed')).toHaveLength(1);
  });

  it('is handed in by a delegate in the owner’s name, and by nobody he asks in turn', async () => {
    const task = await duties.first('代交');
    await delegate(supervisor, 'leader');
    await delegate(leader, 'staff');
    const [seen] = await duties.list(leader, '代交');
    expect([seen?.mine, seen?.delegateNames]).toEqual([true, ['演示·组长']]);
    expect(await duties.list(await app.as('staff'), '代交')).toEqual([]);
    const handedIn = await duties.put(leader, task, 'hand-in', { note: '代为提交', version: 1 });
    expect(handedIn.body.events).toEqual([
      expect.objectContaining({ deed: 'handed-in', byName: '演示·组长', onBehalfOfName: '演示·主管' }),
    ]);
    await duties.endDelegations(supervisor);
    await duties.endDelegations(leader);
    // What he handed in stays in his sight, and is no longer his to do.
    expect((await duties.list(leader, '代交')).map(({ mine }) => mine)).toEqual([false]);
  });

  it('is accepted by a delegate in the receiver’s name, unless he had a hand in it', async () => {
    const [own, others] = [
      await handIn('主管交的'),
      await duties.first('组长交的', { ownerRole: 'team-leader' }),
    ];
    await delegate(manager, 'supervisor');
    expect(outcomeOf(await duties.put(supervisor, own, 'answer', { answer: 'accepted', version: 2 }))).toBe(
      'approval.own-submission',
    );
    expect(await duties.list(supervisor, '主管交的', 'whose=to-accept')).toEqual([]);
    await duties.put(leader, others, 'hand-in', { note: '已交', version: 1 });
    const accepted = await duties.put(supervisor, others, 'answer', { answer: 'accepted', version: 2 });
    expect(accepted.body.events.at(-1)).toMatchObject({
      deed: 'accepted',
      byName: '演示·主管',
      onBehalfOfName: '演示·部门经理',
    });
    await duties.endDelegations(manager);
  });

  it('is not accepted by the delegate of somebody who is both owner and receiver', async () => {
    const task = await duties.first('经理自己的', { ownerRole: 'department-manager' });
    await duties.put(manager, task, 'hand-in', { note: '已交', version: 1 });
    await delegate(manager, 'leader');
    const refusal = await duties.put(leader, task, 'answer', { answer: 'accepted', version: 2 });
    expect([refusal.status, outcomeOf(refusal)]).toEqual([422, 'approval.delegator-submitted']);
    await duties.endDelegations(manager);
  });

  it('may be waived by those who set duties, never by oneself or for the one who asked one to stand in', async () => {
    const task = await duties.first('免办');
    const reason = { reason: '本月盘点', version: 1 };
    expect(outcomeOf(await duties.put(supervisor, task, 'waiver', reason))).toBe('access.refused');
    await delegate(supervisor, 'manager');
    expect(outcomeOf(await duties.put(manager, task, 'waiver', reason))).toBe('obligation.own-waiver');
    await duties.endDelegations(supervisor);
    expect((await duties.put(manager, task, 'waiver', reason)).body).toMatchObject({
      state: 'waived',
      note: '本月盘点',
    });
    expect(outcomeOf(await duties.put(supervisor, task, 'reopening', { version: 2 }))).toBe(
      'obligation.not-yours',
    );
    expect(outcomeOf(await duties.put(admin, task, 'reopening', { version: 2 }))).toBe('open');
  });

  it('can be given to one person of the department, and back to all with the role', async () => {
    const task = await duties.first('指定');
    const leaderId = await duties.accountId('leader');
    const outside = await duties.put(manager, task, 'owner', {
      accountId: await duties.accountId('desk'),
      version: 1,
    });
    expect([outside.status, outcomeOf(outside)]).toEqual([422, 'obligation.owner-unfit']);
    const named = await duties.put(manager, task, 'owner', { accountId: leaderId, version: 1 });
    expect(named.body).toMatchObject({ ownerId: leaderId, ownerNames: ['演示·组长'], version: 2 });
    expect(named.body.events).toEqual([expect.objectContaining({ deed: 'assigned', note: '演示·组长' })]);
    expect(outcomeOf(await duties.put(supervisor, task, 'hand-in', { note: '我来', version: 2 }))).toBe(
      'obligation.not-yours',
    );
    expect((await duties.list(leader, '指定', 'whose=mine')).map(({ mine }) => mine)).toEqual([true]);
    await app.runJobs();
    const { body: told } = await leader.get<MessagePageView>('/api/messages');
    expect(told.messages[0]).toMatchObject({ kind: 'obligation.assigned', params: { dueOn: task.dueOn } });
    const all = await duties.put(manager, task, 'owner', { accountId: null, version: 2 });
    expect(all.body).toMatchObject({ ownerId: null, ownerNames: ['演示·主管'] });
  });

  it('goes back to all with the role when the person named has left, who stands in for nobody then', async () => {
    const task = await duties.first('留下的');
    const leaderId = await duties.accountId('leader');
    await duties.put(manager, task, 'owner', { accountId: leaderId, version: 1 });
    await duties.endDelegations(manager);
    await delegate(manager, 'leader');
    const at = (await placesOf(hr))('客服部/售前');
    const person = await hire(hr, { name: '要走的', employeeNumber: 'LEAVER', ...at });
    await linkAccount(app, person.id, 'leader');
    const leave = async (lastDay: string | null, version: number) =>
      worked(await hr.put<StaffDetailView>(`/api/staff/${person.id}/leaving`, { lastDay, version }));
    const left = await leave('2026-11-19', person.version);
    const seen = async () => {
      const [{ ownerId, ownerNames } = { ownerId: '', ownerNames: [] }] = await duties.list(
        manager,
        '留下的',
      );
      const { given } = (await manager.get<DelegationListView>('/api/delegations')).body;
      return [
        ownerId,
        ownerNames,
        given.some(({ toAccountId, inForce }) => inForce && toAccountId === leaderId),
      ];
    };
    expect(await seen()).toEqual([null, ['演示·主管'], false]);
    await leave(null, left.version);
    expect(await seen()).toEqual([leaderId, ['演示·组长'], true]);
    await duties.endDelegations(manager);
  });

  it('answers for an id nobody has, for a version that is old, and for a bad choice', async () => {
    expect(codeOf(await admin.get(`/api/obligations/${randomUUID()}`))).toBe('obligation.not-found');
    const task = await duties.first('旧版本');
    expect(outcomeOf(await duties.put(supervisor, task, 'hand-in', { note: '交', version: 9 }))).toBe(
      'obligation.changed',
    );
    expect((await admin.get('/api/obligations?state=lost')).status).toBe(400);
  });
});
