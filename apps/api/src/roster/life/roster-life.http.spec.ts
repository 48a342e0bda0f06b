import { randomUUID } from 'node:crypto';
import type {
  AuditPageView,
  ObligationListView,
  OperationResultView,
  RosterLifeView,
} from '@banke/contracts';
import { dayNumber } from '@banke/domain/calendar';
import { accountId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { AGENT, SERVICE, TestRosterLife } from '../../testing/test-roster-life';

describe('a roster on its way to the manager', () => {
  let app: TestApp;
  let life: TestRosterLife;
  let supervisor: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    app = await openTestApp();
    life = await TestRosterLife.open(app);
    ({ supervisor, manager } = life);
  });
  afterAll(() => app.close());

  const stateOf = ({ body }: { body: RosterLifeView }) => body.state;

  it('is locked for everybody once it is submitted, and open again when it is taken back', async () => {
    const roster = await life.draft();
    expect(stateOf(await life.step(supervisor, roster, 'submission', { comment: '请审批' }))).toBe(
      'submitted',
    );
    for (const client of [supervisor, await app.as('admin')])
      expect(codeOf(await life.write(roster, AGENT, '白', '晚', { client }))).toBe('roster.not-editable');
    expect(
      (await supervisor.get<{ editable: boolean }>(`/api/rosters/${roster.id}/month`)).body.editable,
    ).toBe(false);
    expect((await life.told('manager'))[0]).toMatchObject({
      kind: 'roster.submitted',
      params: { by: '演示·主管', department: '客服部', from: roster.from },
      link: `/roster?department=${SERVICE}&month=${roster.from.slice(0, 7)}`,
    });
    expect(stateOf(await life.step(supervisor, roster, 'withdrawal'))).toBe('draft');
    expect((await life.write(roster, AGENT, '白', '晚')).body.conflicts).toEqual([]);
    expect((await life.life(roster)).steps).toMatchObject([
      { seq: 1, step: 'submitted', revision: 1, byName: '演示·主管', comment: '请审批' },
      { seq: 2, step: 'withdrawn' },
    ]);
  });

  it('says to who lost the answer that the change is done, though it was submitted since', async () => {
    const roster = await life.draft();
    const change = life.rosters.change(AGENT, dayNumber(roster.from), '白', '晚');
    const request = { opId: randomUUID(), baseRevision: 1, cells: [change] };
    const send = () => supervisor.post<OperationResultView>(`/api/rosters/${roster.id}/operations`, request);
    await send();
    await life.step(supervisor, roster, 'submission');
    expect([(await send()).status, (await send()).body.operations.length]).toEqual([201, 1]);
  });

  it('is given back with a word or with remarks on cells, mended, and approved', async () => {
    const roster = await life.draft();
    await life.step(supervisor, roster, 'submission');
    expect(codeOf(await life.step(manager, roster, 'return'))).toBe('roster.comment-missing');
    const remark = { staffId: AGENT, day: roster.from, text: '这天要有人带新人' };
    const { body } = await manager.post<RosterLifeView>(`/api/rosters/${roster.id}/comments`, remark);
    expect(body.comments).toMatchObject([{ ...remark, staffName: '林晓雨', resolvedAt: null }]);
    const returned = await life.step(manager, roster, 'return');
    expect([returned.body.state, returned.body.may]).toEqual(['returned', []]);
    expect((await life.told('supervisor'))[0]).toMatchObject({
      kind: 'roster.returned',
      params: { by: '演示·部门经理', note: '', remarks: 1 },
    });
    await life.write(roster, AGENT, '白', '晚');
    const path = `/api/rosters/${roster.id}/comments/${body.comments[0]?.id}`;
    const { comments } = (await supervisor.put<RosterLifeView>(path, { settled: true })).body;
    expect(comments).toMatchObject([{ resolvedByName: '演示·主管' }]);
    expect((await life.step(supervisor, roster, 'submission')).body.may).toEqual(['withdraw']);
    expect((await life.step(manager, roster, 'approval')).body).toMatchObject({
      state: 'approved',
      may: ['publish', 'plan-publication', 'return'],
    });
    expect((await life.told('supervisor'))[0]).toMatchObject({ kind: 'roster.approved' });
  });

  it('leaves in the audit log who settled a remark and who opened it again, once each', async () => {
    const roster = await life.draft();
    const remark = { staffId: AGENT, day: roster.from, text: '换一下' };
    const { body } = await supervisor.post<RosterLifeView>(`/api/rosters/${roster.id}/comments`, remark);
    const settle = (client: TestClient, settled: boolean) =>
      client.put(`/api/rosters/${roster.id}/comments/${body.comments[0]?.id}`, { settled });
    for (const settled of [true, true, false, true]) await settle(supervisor, settled);
    const admin = await app.as('admin');
    const { entries } = (await admin.get<AuditPageView>(`/api/audit?subjectId=${roster.id}`)).body;
    const told = entries.filter(({ action }) => action.startsWith('roster.comment'));
    expect(told.map(({ action, accountName, after }) => [action, accountName, after])).toEqual(
      ['comment-settled', 'comment-reopened', 'comment-settled', 'commented'].map((deed) => [
        ...[`roster.${deed}`, '演示·主管', { day: roster.from }],
      ]),
    );
  });

  it('takes no remark on cells that are not its own', async () => {
    const roster = await life.draft();
    const say = (cell: object) =>
      supervisor.post(`/api/rosters/${roster.id}/comments`, {
        ...{ staffId: AGENT, day: roster.from, text: '?' },
        ...cell,
      });
    expect(codeOf(await say({ day: '2020-01-01' }))).toBe('roster.foreign-cell');
    expect(codeOf(await say({ staffId: SERVICE }))).toBe('roster.foreign-cell');
  });

  it('is not handed in empty, nor by somebody who saw another revision or another step', async () => {
    const empty = await life.rosters.create('2040-01-01', '2040-01-07');
    expect(codeOf(await life.step(supervisor, empty, 'submission'))).toBe('roster.empty');
    const roster = await life.draft();
    for (const seen of [{ revision: 0 }, { step: 7 }]) {
      const refusal = await life.step(supervisor, roster, 'submission', seen);
      expect([refusal.status, codeOf(refusal)]).toEqual([409, 'roster.changed']);
    }
    expect(codeOf(await life.step(supervisor, roster, 'withdrawal'))).toBe('roster.wrong-state');
    expect(codeOf(await life.step(manager, roster, 'approval'))).toBe('roster.wrong-state');
  });

  it('is approved by nobody who may not, nor by who handed it in, but by a delegate of who may', async () => {
    const roster = await life.draft();
    const [admin, leader, desk] = [await app.as('admin'), await app.as('leader'), await app.as('desk')];
    await life.step(admin, roster, 'submission');
    expect(codeOf(await life.step(admin, roster, 'approval'))).toBe('approval.own-submission');
    expect(await life.life(roster, admin)).toMatchObject({ ownSubmission: true, may: ['withdraw'] });
    for (const client of [leader, supervisor])
      expect(codeOf(await life.step(client, roster, 'approval'))).toBe('approval.not-yours');
    expect(codeOf(await life.step(desk, roster, 'approval'))).toBe('roster.not-found');
    expect(codeOf(await desk.get(`/api/rosters/${roster.id}/life`))).toBe('roster.not-found');
    expect(codeOf(await life.step(leader, roster, 'withdrawal'))).toBe('access.refused');
    const days = { from: '2026-11-20', through: '2026-11-25', note: '休假' };
    await manager.post('/api/delegations', { toAccountId: accountId('leader'), ...days });
    const { body } = await life.step(leader, roster, 'approval');
    expect([body.state, body.steps.at(-1)]).toMatchObject([
      'approved',
      { byName: '演示·组长', onBehalfOfName: '演示·部门经理' },
    ]);
  });

  it('is read by who stands in for somebody who may, even without a right of their own, and by nobody else', async () => {
    const roster = await life.draft();
    const staff = await app.as('staff');
    const list = `/api/rosters?department=${SERVICE}`;
    const day = `staff=${AGENT}&day=${roster.from}`;
    const reads = [
      '',
      '/month',
      '/operations?after=0',
      '/findings',
      '/comparison?from=0&to=1',
      `/cell-history?${day}`,
    ];
    const answers = async () =>
      Promise.all(
        reads.map(async (read) => {
          const answer = await staff.get(`/api/rosters/${roster.id}${read}`);
          return answer.status === 200 ? 'read' : codeOf(answer);
        }),
      );
    expect(codeOf(await staff.get(list))).toBe('access.refused');
    expect(await answers()).toEqual(reads.map(() => 'roster.not-found'));
    const days = { from: '2026-11-20', through: '2026-11-25', note: '休假' };
    await supervisor.post('/api/delegations', { toAccountId: accountId('staff'), ...days });
    const { rosters } = (await staff.get<{ rosters: { id: string; editable: boolean }[] }>(list)).body;
    expect(rosters.find(({ id }) => id === roster.id)).toMatchObject({ editable: false });
    expect(await answers()).toEqual(reads.map(() => 'read'));
    expect(codeOf(await life.write(roster, AGENT, '白', '晚', { client: staff }))).toBe('access.refused');
  });

  it('fulfils the duty of the month before, which goes the way of the roster', async () => {
    const { rosters } = (
      await supervisor.get<{ rosters: { id: string; from: string }[] }>(`/api/rosters?department=${SERVICE}`)
    ).body;
    const december = rosters.find(({ from }) => from === '2026-12-01') ?? { id: '' };
    const duty = async () => {
      const path = `/api/obligations?department=${SERVICE}&from=2026-11-01&through=2026-11-30`;
      const { obligations } = (await supervisor.get<ObligationListView>(path)).body;
      const found = obligations.find(({ kind }) => kind === 'next-roster');
      return [found?.state, found?.note];
    };
    expect(await duty()).toEqual(['open', null]);
    await life.step(supervisor, december, 'submission');
    expect(await duty()).toEqual(['handed-in', '2026-12-01 – 2026-12-31']);
    await life.step(supervisor, december, 'withdrawal');
    expect(await duty()).toEqual(['open', null]);
    await life.step(supervisor, december, 'submission');
    await life.step(manager, december, 'return', { comment: '夜班不够' });
    expect(await duty()).toEqual(['returned', '夜班不够']);
    await life.step(supervisor, december, 'submission');
    await life.step(manager, december, 'approval');
    expect(await duty()).toEqual(['done', '2026-12-01 – 2026-12-31']);
  });

  it('keeps its steps from the application: no right to change or delete one', async () => {
    for (const sql of [
      `UPDATE roster_step SET step = 'approved'`,
      'DELETE FROM roster_step',
      'DELETE FROM roster_notice',
    ]) {
      await expect(app.dataSource.query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    }
  });
});
