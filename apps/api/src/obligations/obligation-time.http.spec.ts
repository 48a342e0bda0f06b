import type { MessagePageView } from '@banke/contracts';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';
import { outcomeOf, testObligations } from '../testing/test-obligations';

describe('obligations as time goes by', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let manager: TestClient;
  let admin: TestClient;
  let duties: ReturnType<typeof testObligations>;

  beforeEach(async () => {
    app = await openTestApp();
    await signIn();
    duties = testObligations(app, () => admin);
  });
  afterEach(() => app.close());

  const signIn = async () => {
    supervisor = await app.as('supervisor');
    manager = await app.as('manager');
    admin = await app.as('admin');
  };
  const messages = async (person: 'supervisor' | 'manager' | 'leader' | 'hr', name: string) => {
    await app.runJobs();
    const { body } = await (await app.as(person)).get<MessagePageView>('/api/messages');
    return body.messages
      .filter(({ params }) => params['name'] === name)
      .map(({ kind, params, link }) => ({ ...params, message: kind, link }))
      .reverse();
  };
  const remind = () => app.runRecurring('obligation-reminders');

  it('are reminded of ahead, on the day and once when late, and each time only once', async () => {
    const { id } = await duties.first('月报', { time: '18:00' });
    const told = {
      kind: 'own',
      name: '月报',
      department: '客服部',
      dueOn: '2026-11-28',
      link: `/obligations?open=${id}`,
    };
    await supervisor.post('/api/delegations', {
      toAccountId: await duties.accountId('leader'),
      from: '2026-11-28',
      through: '2026-11-28',
    });
    for (const at of [
      '2026-11-24T23:00:00+08:00',
      '2026-11-25T01:00:00+08:00',
      '2026-11-26T01:00:00+08:00',
    ]) {
      app.clock.set(at);
      await Promise.all([remind(), remind()]);
    }
    expect(await messages('supervisor', '月报')).toEqual([
      { ...told, message: 'obligation.reminder', days: 3 },
    ]);
    for (const at of [
      '2026-11-28T08:00:00+08:00',
      '2026-11-28T18:00:30+08:00',
      '2026-11-28T18:01:00+08:00',
    ]) {
      app.clock.set(at);
      await remind();
      await remind();
    }
    const last = [
      { ...told, message: 'obligation.reminder', days: 0 },
      { ...told, message: 'obligation.overdue' },
    ];
    expect((await messages('supervisor', '月报')).slice(1)).toEqual(last);
    expect(await messages('leader', '月报')).toEqual(last);
    expect(await messages('manager', '月报')).toEqual([]);
  });

  it('are late from the minute after, until they are handed in', async () => {
    const task = await duties.first('晚交', { time: '18:00' });
    const overdue = async () => (await duties.list(supervisor, '晚交', 'state=overdue')).map(({ id }) => id);
    app.clock.set('2026-11-28T18:00:59+08:00');
    await signIn();
    expect(await overdue()).toEqual([]);
    app.clock.set('2026-11-28T18:01:00+08:00');
    expect(await overdue()).toEqual([task.id]);
    await duties.put(supervisor, task, 'hand-in', { note: '迟交', version: 1 });
    expect(await overdue()).toEqual([]);
  });

  it('tell whom they are meant for, and their owner what became of them', async () => {
    const task = await duties.first('通知');
    await duties.put(supervisor, task, 'hand-in', { note: '已交', version: 1 });
    await duties.put(manager, task, 'answer', { answer: 'returned', note: '缺附件', version: 2 });
    await duties.put(supervisor, task, 'hand-in', { note: '补交', version: 3 });
    await duties.put(manager, task, 'answer', { answer: 'accepted', version: 4 });
    const handedIn = expect.objectContaining({ message: 'obligation.handed-in', by: '演示·主管' }) as unknown;
    expect(await messages('manager', '通知')).toEqual([handedIn, handedIn]);
    expect(await messages('supervisor', '通知')).toEqual([
      expect.objectContaining({ message: 'obligation.returned', by: '演示·部门经理', note: '缺附件' }),
      expect.objectContaining({ message: 'obligation.accepted', by: '演示·部门经理' }),
    ]);
    expect(await messages('hr', '通知')).toEqual([]);
  });

  it('are shown without days as far as they concern today: what is unsettled, and the next two weeks', async () => {
    await duties.first('每周', { rhythm: 'weekly', day: 1 });
    const [first, second] = await duties.list(supervisor, '每周');
    await duties.put(supervisor, first ?? { id: '' }, 'hand-in', { note: '已交', version: 1 });
    await duties.put(manager, first ?? { id: '' }, 'answer', { answer: 'accepted', version: 2 });
    app.clock.set('2026-12-10T09:00:00+08:00');
    await signIn();
    const shown = await duties.list(supervisor, '每周', '');
    expect(shown.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([
      [second?.dueOn, true],
      ['2026-12-07', true],
      ['2026-12-14', false],
      ['2026-12-21', false],
    ]);
  });

  it('are planned to the end of the coming month, again and again without a second one', async () => {
    await duties.first('每周', { rhythm: 'weekly', day: 1 });
    const days = async () => (await duties.list(admin, '每周')).map(({ dueOn }) => dueOn);
    const planned = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];
    await Promise.all([app.runRecurring('plan-duties'), app.runRecurring('plan-duties')]);
    expect(await days()).toEqual(planned);
    app.clock.set('2026-12-01T00:30:00+08:00');
    await app.runRecurring('plan-duties');
    await signIn();
    expect(await days()).toEqual([...planned, '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']);
  });

  it('follow a changed rule from now on: what is past or begun stays as it was', async () => {
    const { body: rule } = await duties.create(duties.rule('改规则', { rhythm: 'weekly', day: 1 }));
    app.clock.set('2026-11-24T09:00:00+08:00');
    await signIn();
    const [past, begun, ...coming] = await duties.list(admin, '改规则');
    await duties.put(supervisor, begun ?? { id: '' }, 'hand-in', { note: '提前交', version: 1 });
    const changed = await admin.put(`/api/obligation-rules/${rule.id}`, {
      ...duties.rule('改规则', { rhythm: 'weekly', day: 2, time: '20:00', evidence: 'none' }),
      active: true,
      version: 1,
    });
    expect(changed.status).toBe(200);
    const after = await duties.list(admin, '改规则');
    expect(after.map(({ dueOn, evidence, state }) => [dueOn, evidence, state])).toEqual([
      ['2026-11-23', 'note', 'open'],
      ['2026-11-24', 'none', 'open'],
      ['2026-11-30', 'note', 'handed-in'],
      ['2026-12-01', 'none', 'open'],
      ['2026-12-08', 'none', 'open'],
      ['2026-12-15', 'none', 'open'],
      ['2026-12-22', 'none', 'open'],
      ['2026-12-29', 'none', 'open'],
    ]);
    expect([past?.id, begun?.id].every((id) => after.some((each) => each.id === id))).toBe(true);
    expect(coming.length).toBe(4);
    const rest = {
      ...duties.rule('改规则', { rhythm: 'weekly', day: 2, time: '20:00', evidence: 'none' }),
      active: false,
      version: 2,
    };
    await admin.put(`/api/obligation-rules/${rule.id}`, rest);
    expect((await duties.list(admin, '改规则')).map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-23',
      '2026-11-30',
    ]);
  });

  it('keep their id when the rule changes something else than the day, so that links still lead there', async () => {
    const { body: rule } = await duties.create(duties.rule('改时间'));
    const before = await duties.list(admin, '改时间');
    await admin.put(`/api/obligation-rules/${rule.id}`, {
      ...duties.rule('改时间', { time: '12:00' }),
      active: true,
      version: 1,
    });
    const after = await duties.list(admin, '改时间');
    expect(after.map(({ id, time, version }) => [id, time, version])).toEqual(
      before.map(({ id }) => [id, '12:00', 2]),
    );
    const [first] = before;
    expect(
      outcomeOf(await duties.put(supervisor, first ?? { id: '' }, 'hand-in', { note: '交', version: 1 })),
    ).toBe('obligation.changed');
  });

  it('end with their department', async () => {
    const { body: sites } = await admin.get<{ sites: { id: string }[] }>('/api/sites');
    const { body: department } = await admin.post<{ id: string; version: number }>('/api/departments', {
      name: '要关的部门',
      siteId: sites.sites[0]?.id,
    });
    await duties.create(duties.rule('随部门', { departmentId: department.id }));
    expect(await duties.list(admin, '随部门')).toHaveLength(2);
    await admin.put(`/api/departments/${department.id}/closed`, {
      closed: true,
      version: department.version,
    });
    await app.runRecurring('plan-duties');
    expect(await duties.list(admin, '随部门')).toEqual([]);
  });
});
