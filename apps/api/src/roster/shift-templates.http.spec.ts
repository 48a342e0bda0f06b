import type {
  ShiftTemplateListView,
  ShiftTemplateVersionListView,
  ShiftTemplateView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { fillBlocks, PRESET_TEMPLATES } from '@banke/domain/roster';
import { demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

const DESK = demoId('department desk');
const SERVICE = demoId('department service');

const LATE = {
  ...{
    kind: 'shift',
    code: '迟',
    name: '迟班',
    aliases: ['c'],
    colour: 3,
    dayPart: 'late',
    earlyClass: false,
  },
  blocks: fillBlocks(13 * 60, 22 * 60, [{ kind: 'meal', from: 17 * 60, to: 18 * 60 }]),
  skillIds: [],
};

describe('shift templates', () => {
  let app: TestApp;
  let supervisor: TestClient;
  let desk: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    supervisor = await app.as('supervisor');
    desk = await app.as('desk');
  });
  afterAll(() => app.close());

  const listed = async (department: string, client = supervisor) =>
    (await client.get<ShiftTemplateListView>(`/api/shift-templates?department=${department}`)).body.templates;
  const create = (request: object, client = supervisor) =>
    client.post<ShiftTemplateView & Problem>('/api/shift-templates', { departmentId: SERVICE, ...request });
  const change = (id: string, request: object) =>
    supervisor.put<ShiftTemplateView & Problem>(`/api/shift-templates/${id}`, request);

  it('can be taken over as they are shipped, once', async () => {
    const take = () =>
      desk.post<ShiftTemplateListView>('/api/shift-templates/presets', {
        departmentId: DESK,
        language: 'zh-CN',
      });
    const present = (await listed(DESK, desk)).length;
    const [first, second] = [(await take()).body.templates, (await take()).body.templates];
    expect(first.map(({ code }) => code).sort()).toEqual(PRESET_TEMPLATES.map(({ code }) => code).sort());
    expect(second).toEqual(first);
    expect(present).toBeLessThanOrEqual(first.length);
    expect(first.find(({ code }) => code === '晚')).toMatchObject({
      name: '晚班',
      workMinutes: 480,
      number: 1,
    });
  });

  it('of a department are changed by those who build its rosters, and by no other supervisor', async () => {
    expect((await create(LATE)).status).toBe(201);
    const foreign = await create({ ...LATE, code: '外店' }, desk);
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'department.not-found']);
    const [template] = await listed(SERVICE);
    const elsewhere = await desk.put(`/api/shift-templates/${template?.id}`, { ...LATE, version: 1 });
    expect([elsewhere.status, codeOf(elsewhere)]).toEqual([404, 'shift-template.not-found']);
    expect(await listed(SERVICE, desk)).toEqual([]);
  });

  it('are seen by everybody in the department', async () => {
    await create({ ...LATE, code: '见', aliases: [] });
    expect((await listed(SERVICE, await app.as('staff'))).map(({ code }) => code)).toContain('见');
  });

  it('get a new version with every change, and keep the old ones', async () => {
    const { id, versionId } = (await create({ ...LATE, code: '版', aliases: [] })).body;
    const longer = { ...LATE, code: '版', aliases: [], blocks: fillBlocks(13 * 60, 23 * 60, []) };
    const changed = (await change(id, { ...longer, version: 1 })).body;
    expect(changed).toMatchObject({ number: 2, version: 2, workMinutes: 600 });
    expect(changed.versionId).not.toBe(versionId);
    const { versions } = (
      await supervisor.get<ShiftTemplateVersionListView>(`/api/shift-templates/${id}/versions`)
    ).body;
    expect(versions.map(({ number, blocks }) => [number, blocks.at(-1)?.to])).toEqual([
      [2, 23 * 60],
      [1, 22 * 60],
    ]);
    expect(versions[1]?.versionId).toBe(versionId);
  });

  it('make no new version of what is the same', async () => {
    const { id } = (await create({ ...LATE, code: '同', aliases: [] })).body;
    expect((await change(id, { ...LATE, code: '同', aliases: [], version: 1 })).body).toMatchObject({
      number: 1,
      version: 1,
    });
  });

  it('keep the first of two changes made against the same version', async () => {
    const { id } = (await create({ ...LATE, code: '先', aliases: [] })).body;
    await change(id, { ...LATE, code: '先', aliases: [], name: '甲', version: 1 });
    const second = await change(id, { ...LATE, code: '先', aliases: [], name: '乙', version: 1 });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      409,
      'shift-template.changed',
      { name: '甲' },
    ]);
  });

  it.each([
    [
      'a gap',
      { blocks: [LATE.blocks[0], { ...LATE.blocks[0], from: 1200, to: 1260 }] },
      'blocks.1',
      'block.gap',
    ],
    ['hours on a rest day', { kind: 'rest' }, 'blocks', 'block.not-allowed'],
    ['no part of the day', { dayPart: null }, 'dayPart', 'required'],
    ['an unknown qualification', { skillIds: [demoId('nothing')] }, 'skillIds', 'unknown-qualification'],
    ['an alias twice', { aliases: ['q', 'Q'] }, 'aliases', 'code.taken'],
  ])('with %s are refused, and the place is named', async (_, wrong, path, code) => {
    const { status, body } = await create({ ...LATE, code: '错', aliases: [], ...wrong });
    expect([status, body.code, body.errors?.map((error) => [error.path, error.code])]).toEqual([
      422,
      'shift-template.refused',
      [[path, code]],
    ]);
  });

  it('are told apart by their codes, also when a closed one comes back', async () => {
    const { id } = (await create({ ...LATE, code: '独', aliases: [] })).body;
    expect((await create({ ...LATE, code: '双', aliases: ['独'] })).body.errors).toMatchObject([
      { path: 'aliases', code: 'code.taken', params: { code: '独' } },
    ]);
    const closed = (closing: boolean, version: number) =>
      supervisor.put<ShiftTemplateView & Problem>(`/api/shift-templates/${id}/closed`, {
        closed: closing,
        version,
      });
    expect((await closed(true, 1)).body.closedAt).not.toBeNull();
    expect((await create({ ...LATE, code: '独', aliases: [] })).status).toBe(201);
    expect((await closed(false, 2)).body.errors).toMatchObject([{ path: 'code', code: 'code.taken' }]);
  });

  it('created by two people at the same moment with one code are one', async () => {
    const replies = await Promise.all([1, 2].map(() => create({ ...LATE, code: '抢', aliases: [] })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
    expect((await listed(SERVICE)).filter(({ code }) => code === '抢')).toHaveLength(1);
  });
});
