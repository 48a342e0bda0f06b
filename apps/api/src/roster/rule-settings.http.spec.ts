import type { RuleSettingListView, RuleSettingView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { PACK_RULES } from '@banke/domain/roster';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const DESK = demoId('department desk');
const REST = {
  ...{ code: 'minimum-rest', value: { minutes: 600 }, from: null, through: null },
  strictness: { kind: 'hard', overridable: true },
};

/** Rules have a code of their own. */
type Told = Omit<RuleSettingView, 'code'> & Problem;

describe('the rules of a department', () => {
  let app: TestApp;
  let admin: TestClient;
  let departmentId: string;
  let count = 0;

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const { siteId } = await siteOf();
    const request = { name: `规则部${++count}`, siteId };
    departmentId = (await admin.post<{ id: string }>('/api/departments', request)).body.id;
  });

  const siteOf = async () => {
    const { body } = await admin.get<{ departments: { siteId: string }[] }>('/api/departments');
    return { siteId: body.departments[0]?.siteId ?? '' };
  };
  const list = async () =>
    (await admin.get<RuleSettingListView>(`/api/rule-settings?department=${departmentId}`)).body;
  const take = (pack: string, replace = false) =>
    admin.post<RuleSettingListView>('/api/rule-settings/packs', { departmentId, pack, replace });
  const create = (request: object = {}, client = admin) =>
    client.post<Told>('/api/rule-settings', { departmentId, ...REST, ...request });
  const change = (
    { id, version, value, strictness, from, through }: Omit<RuleSettingView, 'code'>,
    request: object,
  ) =>
    admin.patch<Told>(`/api/rule-settings/${id}`, {
      ...{ version, value, strictness, from, through },
      ...request,
    });

  it('begin with a pack, which is taken over once however often', async () => {
    expect((await list()).rules).toEqual([]);
    await Promise.all([take('china'), take('china')]);
    const { rules, editable } = await list();
    expect([rules.length, editable]).toEqual([PACK_RULES.china.length, true]);
    expect(rules[0]).toMatchObject({ code: 'employment', fixed: true, source: 'product', version: 1 });
  });

  it('change from one pack to another, and keep what both have', async () => {
    await take('china');
    const kept = (await list()).rules.find(({ code }) => code === 'leave')?.id;
    await take('eu', true);
    const { rules } = await list();
    expect(rules).toHaveLength(PACK_RULES.eu.length);
    expect(rules.find(({ code }) => code === 'leave')?.id).toBe(kept);
  });

  it('are set up, changed with a new version, and removed', async () => {
    const { body } = await create();
    expect(body).toMatchObject({ value: { minutes: 600 }, version: 1, source: 'own', fixed: false });
    const changed = (await change(body, { value: { minutes: 660 }, from: '2026-12-01' })).body;
    expect(changed).toMatchObject({ value: { minutes: 660 }, version: 2, from: '2026-12-01', through: null });
    expect((await change(changed, {})).body.version).toBe(2);
    expect((await change(body, { value: { minutes: 540 } })).body.code).toBe('rule-setting.changed');
    const stale = await admin.delete(`/api/rule-settings/${body.id}?version=1`);
    expect([stale.status, codeOf(stale)]).toEqual([409, 'rule-setting.changed']);
    expect((await admin.delete(`/api/rule-settings/${body.id}?version=2`)).status).toBe(204);
    expect((await list()).rules).toEqual([]);
    expect((await change(changed, {})).status).toBe(404);
  });

  it.each([
    ['value.minutes', { value: {} }],
    ['value.hours', { value: { minutes: 600, hours: 10 } }],
    ['strictness.weight', { strictness: { kind: 'soft' } }],
    ['strictness.overridable', { strictness: { kind: 'hard' } }],
    ['through', { from: '2026-12-02', through: '2026-12-01' }],
    ['value.skillId', { code: 'fixed-pair', value: { skillId: DESK, withSkillId: DESK } }],
    ['value.teamId', { code: 'comprehensive-hours', value: { period: 'month', overtime: 0, teamId: DESK } }],
    ['value.period', { code: 'comprehensive-hours', value: { period: 'year', overtime: 0 } }],
    ['value.of', { code: 'shift-count', value: { of: { templateId: DESK }, window: 'week', max: 1 } }],
  ])('are refused with %s marked', async (path, wrong) => {
    const { status, body } = await create(wrong);
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'rule-setting.refused', path]);
  });

  it('say from which day nights are measured otherwise, and never two ways on one day', async () => {
    const night = (atLeast: number, from: string | null, through: string | null) =>
      create({ code: 'night-hours', value: { from: 1380, to: 300, atLeast }, from, through });
    const until = (await night(60, null, '2026-11-30')).body;
    expect((await night(90, '2026-11-30', null)).body.code).toBe('rule-setting.measured-twice');
    expect((await night(90, '2026-12-01', null)).status).toBe(201);
    expect((await change(until, { through: null })).body.code).toBe('rule-setting.measured-twice');
    expect((await change(until, { value: { from: 1320, to: 300, atLeast: 60 } })).status).toBe(200);
    await take('generic', true);
    const kept = (await list()).rules.filter(({ code }) => code === 'night-hours');
    expect(kept.map(({ value }) => value['atLeast'])).toEqual([60, 90]);
  });

  it('average the hours of a person in one way a day', async () => {
    const averaged = (more: object, from: string | null = null) =>
      create({ code: 'comprehensive-hours', value: { period: 'month', overtime: 0, ...more }, from });
    const everybody = (await averaged({})).body;
    expect((await averaged({ period: 'quarter' })).body.code).toBe('rule-setting.measured-twice');
    expect((await change(everybody, { through: '2026-11-30' })).status).toBe(200);
    expect((await averaged({ period: 'quarter' }, '2026-12-01')).status).toBe(201);
  });

  it('cannot be waived where they are facts', async () => {
    await take('china');
    const fact = (await list()).rules.find(({ code }) => code === 'no-overlap');
    if (!fact) throw new Error('no rule');
    expect((await change(fact, { strictness: { kind: 'soft', weight: 1 } })).body.code).toBe(
      'rule-setting.fixed',
    );
    const removed = await admin.delete(`/api/rule-settings/${fact.id}?version=${fact.version}`);
    expect([removed.status, codeOf(removed)]).toEqual([422, 'rule-setting.fixed']);
  });

  it('are read by whoever sees the department, and changed by who keeps it', async () => {
    const desk = await app.as('desk');
    const manager = await app.as('manager');
    const mine = (await create({ departmentId: DESK }, desk)).body;
    expect(mine.departmentId).toBe(DESK);
    const seen = (await manager.get<RuleSettingListView>(`/api/rule-settings?department=${DESK}`)).body;
    expect(seen).toEqual({ rules: [], editable: false });
    expect((await create({ departmentId: DESK }, manager)).body.code).toBe('department.not-found');
    const foreign = await manager.delete(`/api/rule-settings/${mine.id}?version=1`);
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'rule-setting.not-found']);
  });

  it('are set up once, however often the request is sent', async () => {
    const headers = { 'idempotency-key': demoId('rule key') };
    const send = () => admin.post<RuleSettingView>('/api/rule-settings', { departmentId, ...REST }, headers);
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect((await list()).rules).toHaveLength(1);
  });
});
