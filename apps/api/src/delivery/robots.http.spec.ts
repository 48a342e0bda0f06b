import type { AuditPageView, RobotListView, RobotView } from '@banke/contracts';
import { ROBOT_VENDORS, type Problem } from '@banke/contracts/codes';
import { RobotEntity } from '@banke/database';
import { demoId } from '../demo/demo-id';
import { codeOf, type TestClient } from '../testing/test-client';
import {
  openTestDeliveries,
  ROBOT_SECRET,
  ROSTER_DUE,
  type TestDeliveries,
} from '../testing/test-deliveries';

const SERVICE = demoId('department service');

describe('robots of groups', () => {
  let world: TestDeliveries;
  let admin: TestClient;
  let manager: TestClient;
  beforeAll(async () => {
    world = await openTestDeliveries();
    [admin, manager] = [await world.as('admin'), await world.as('manager')];
  });
  beforeEach(() => {
    world.hooks.hooks.length = 0;
    world.hooks.answers = undefined;
  });
  afterEach(async () => {
    for (const { id } of (await admin.get<RobotListView>('/api/robots')).body.robots)
      await admin.delete(`/api/robots/${id}`);
    for (const { id } of (await world.failed(admin)).deliveries) await admin.delete(`/api/deliveries/${id}`);
  });
  afterAll(() => world.close());

  const remind = (group: string | null, more: object = {}) =>
    world.send(
      'obligation.reminder',
      { ...ROSTER_DUE, days: 1, ...more },
      { group, link: '/obligations?open=1' },
    );

  it.each(ROBOT_VENDORS)('are heard by %s, whose signature fits', async (vendor) => {
    const robot = await world.added(admin, world.robot(vendor));
    expect(await world.test(admin, robot)).toEqual({ state: 'sent', failure: null, detail: null });
    expect(world.hooks.texts).toEqual([
      `【班课】这是一条测试消息，机器人「群 ${vendor}」已经接通，不需要处理。`,
    ]);
    await remind(SERVICE);
    expect(world.hooks.texts[1]).toBe(
      '【班课】明天到期：下月班表（客服部）\n[打开查看](https://banke.example/obligations?open=1)',
    );
  });

  it.each([
    ['dingtalk', 310_000],
    ['feishu', 19_021],
    ['wecom', 93_000],
  ] as const)('say what %s answers to a wrong secret, although its status is 200', async (vendor, detail) => {
    const wrong = {
      address: world.addressOf(vendor).replace('key=', 'key=x'),
      ...(vendor !== 'wecom' && { secret: 'x' }),
    };
    const robot = await world.added(admin, world.robot(vendor, wrong));
    expect(await world.test(admin, robot)).toEqual({ state: 'dead', failure: 'robot-refused', detail });
    const { dead, deliveries } = await world.failed(admin);
    expect([dead, deliveries[0]?.robotName, deliveries[0]?.kind]).toEqual([1, `群 ${vendor}`, 'robot.test']);
    await admin.patch(`/api/robots/${robot.id}`, {
      ...changeOf(robot),
      address: world.addressOf(vendor),
      secret: ROBOT_SECRET,
    });
    await admin.post(`/api/deliveries/${deliveries[0]?.id}/retry`);
    await world.app.runJobs();
    expect(world.hooks.texts).toHaveLength(2);
    expect((await world.failed(admin)).dead).toBe(0);
  });

  it('say what became of what was sent to each last', async () => {
    const [good, bad] = [
      await world.added(admin, world.robot('dingtalk')),
      await world.added(admin, world.robot('feishu', { address: world.addressOf('feishu'), secret: 'x' })),
    ];
    expect([good.last, bad.last]).toEqual([null, null]);
    for (const robot of [good, bad]) await world.test(admin, robot);
    const { robots } = (await admin.get<RobotListView>('/api/robots')).body;
    const lastOf = ({ id }: RobotView) => robots.find((each) => each.id === id)?.last;
    const at = world.app.clock.now().toISOString();
    expect(lastOf(good)).toEqual({ state: 'sent', at, failure: null, detail: null });
    expect(lastOf(bad)).toEqual({ state: 'dead', at, failure: 'robot-refused', detail: 19_021 });
  });

  it('show neither address nor secret again, and keep them encrypted', async () => {
    const robot = await world.added(admin, world.robot('dingtalk'));
    expect(robot).toMatchObject({
      host: new URL(world.hooks.address).host,
      signed: true,
      departmentId: null,
    });
    const seen = JSON.stringify([robot, (await admin.get('/api/robots')).body, await audited()]);
    expect(seen).not.toMatch(/access_token|SEC of a robot/);
    const stored = await world.inDemo((tx) => tx.findOneByOrFail(RobotEntity, { id: robot.id }));
    expect(stored.sealed?.includes('access_token')).toBe(false);
    await admin.delete(`/api/robots/${robot.id}`);
    const gone = await world.inDemo((tx) => tx.findOneByOrFail(RobotEntity, { id: robot.id }));
    expect(gone.sealed).toBeNull();
  });

  it('tell a department what is its own, the company everything, and nobody what somebody wrote', async () => {
    await world.added(admin, world.robot('feishu', { name: '公司群' }));
    await world.added(admin, world.robot('feishu', { name: '客服群', departmentId: SERVICE }));
    await world.added(admin, world.robot('feishu', { name: '无关', kinds: ['obligation.overdue'] }));
    await remind(SERVICE);
    expect(world.hooks.hooks).toHaveLength(2);
    await remind(null);
    expect(world.hooks.hooks).toHaveLength(3);
    await remind(SERVICE, { kind: 'own', name: '和张三面谈 <at user_id="all">' });
    expect(world.hooks.hooks).toHaveLength(5);
    expect(world.hooks.texts.join()).not.toMatch(/张三|</);
    await world.send('delegation.ended', { by: '某人' }, { group: SERVICE });
    expect(world.hooks.hooks).toHaveLength(5);
  });

  it('are called at most twenty times in a minute, and lose nothing', async () => {
    const robot = await world.added(admin, world.robot('wecom'));
    for (let i = 0; i < 23; i++)
      await world.inDemo((tx) =>
        tx.query(
          `INSERT INTO delivery (company_id, id, channel, robot_id, kind, params, due_at, created_at)
           VALUES (current_company(), gen_random_uuid(), 'robot', $1, 'obligation.reminder', $2, $3, $3)`,
          [robot.id, { ...ROSTER_DUE, days: 1 }, world.app.clock.now()],
        ),
      );
    await world.later({ seconds: 0 });
    expect(world.hooks.hooks).toHaveLength(20);
    expect(await world.test(admin, robot)).toMatchObject({ state: 'waiting' });
    await world.later({ seconds: 59 });
    expect(world.hooks.hooks).toHaveLength(20);
    await world.later({ seconds: 1 });
    expect(world.hooks.hooks).toHaveLength(24);
  });

  it('keep quiet by night', async () => {
    const quiet = { from: '21:00', until: '08:00', zone: 'Asia/Shanghai' };
    await world.added(admin, world.robot('feishu', { quiet }));
    world.app.clock.set('2026-11-24T16:03:00Z'); // 00:03 in Shanghai, when reminders of a day are made
    [admin, manager] = [await world.as('admin'), await world.as('manager')];
    await remind(SERVICE);
    expect(world.hooks.hooks).toHaveLength(0);
    await world.later({ hours: 8 });
    expect(world.hooks.hooks).toHaveLength(1);
    [admin, manager] = [await world.as('admin'), await world.as('manager')];
  });

  it.each([
    [{ status: 500, body: {} }, 'robot-http', 500],
    [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'robot-redirect', 302],
    [{ body: { errcode: 45_009 } }, 'robot-refused', 45_009],
    [{ body: 'ok' }, 'robot-refused', null],
  ])('fail at %j', async (answers, failure, detail) => {
    const robot = await world.added(admin, world.robot('wecom'));
    world.hooks.answers = answers;
    expect(await world.test(admin, robot)).toEqual({ state: 'dead', failure, detail });
    expect(world.hooks.hooks).toHaveLength(1);
  });

  it.each([
    'http://10.0.0.5/hook',
    'https://169.254.169.254/latest',
    'https://[::1]/hook',
    'https://localhost.localdomain.invalid@127.0.0.2/hook',
    'http://8.8.8.8/unencrypted',
  ])('may not be at %s', async (address) => {
    const { status, body } = await admin.post<Problem>('/api/robots', world.robot('feishu', { address }));
    expect([400, 422]).toContain(status);
    expect(['robot.address-refused', 'request.invalid']).toContain(body.code);
  });

  it('are refused when the network is not allowed any more, and when the key is another one', async () => {
    const robot = await world.added(admin, world.robot('feishu'));
    const other = await openTestDeliveries({}, undefined, world.app);
    const elsewhere = await other.as('admin');
    expect(await other.test(elsewhere, robot)).toMatchObject({ failure: 'secret-unreadable' });
    await other.close();
    const walled = await openTestDeliveries(
      { SECRETS_KEY: world.secretsKey, ALLOWED_PRIVATE_NETWORKS: '' },
      undefined,
      world.app,
    );
    expect(await walled.test(await walled.as('admin'), robot)).toMatchObject({ failure: 'target-refused' });
    await walled.close();
    expect(world.hooks.hooks).toEqual([]);
  });

  it('belong to a place: a manager sets up those of the own department', async () => {
    const own = await world.added(manager, world.robot('feishu', { departmentId: SERVICE, name: '客服群' }));
    const company = await world.added(admin, world.robot('feishu', { name: '公司群' }));
    expect(codeOf(await manager.post('/api/robots', world.robot('wecom')))).toBe('access.refused');
    const foreign = world.robot('wecom', { departmentId: demoId('department desk') });
    expect(codeOf(await manager.post('/api/robots', foreign))).toBe('department.not-found');
    const { robots } = (await manager.get<RobotListView>('/api/robots')).body;
    expect(robots.map(({ name }) => name)).toEqual(['客服群']);
    expect(codeOf(await manager.patch(`/api/robots/${company.id}`, changeOf(company)))).toBe(
      'robot.not-found',
    );
    expect(codeOf(await manager.post(`/api/robots/${company.id}/test`))).toBe('robot.not-found');
    expect(codeOf(await manager.delete(`/api/robots/${company.id}`))).toBe('robot.not-found');
    expect((await manager.patch(`/api/robots/${own.id}`, { ...changeOf(own), name: '改名' })).status).toBe(
      200,
    );
    expect(codeOf(await manager.patch(`/api/robots/${own.id}`, changeOf(own)))).toBe('robot.changed');
  });

  it('have names of their own, and every change stands in the log', async () => {
    const robot = await world.added(admin, world.robot('feishu', { name: '记录群' }));
    expect(codeOf(await admin.post('/api/robots', world.robot('wecom', { name: '记录群' })))).toBe(
      'robot.name-taken',
    );
    await admin.patch(`/api/robots/${robot.id}`, { ...changeOf(robot), kinds: [] });
    await world.test(admin, robot);
    await admin.delete(`/api/robots/${robot.id}`);
    const entries = (await audited()).filter(({ subjectId }) => subjectId === robot.id);
    expect(
      entries.map(({ action, before, after }) => [action, before['messageKinds'], after['messageKinds']]),
    ).toEqual([
      ['robot.removed', undefined, undefined],
      ['robot.tested', undefined, undefined],
      ['robot.changed', 'obligation.reminder, obligation.overdue', ''],
      ['robot.created', null, 'obligation.reminder, obligation.overdue'],
    ]);
  });

  const audited = async () =>
    (
      await admin.get<AuditPageView>(
        '/api/audit?actions=robot.created,robot.changed,robot.tested,robot.removed',
      )
    ).body.entries;
});

function changeOf({ name, kinds, quiet, language, version }: RobotView) {
  return { name, kinds, quiet, language, version };
}
