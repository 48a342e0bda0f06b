import type { DepartmentView, SiteListView, SiteView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { randomUUID } from 'node:crypto';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';

describe('sites', () => {
  let app: TestApp;
  let admin: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const create = (request: object) => admin.post<SiteView & Problem>('/api/sites', request);
  const change = (id: string, request: object) =>
    admin.patch<SiteView & Problem>(`/api/sites/${id}`, request);

  it('can be created in another zone, and are listed', async () => {
    const { status, body } = await create({ name: '柏林', timeZone: 'Europe/Berlin' });
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String) as string, name: '柏林', timeZone: 'Europe/Berlin', version: 1 },
    ]);
    const { sites } = (await admin.get<SiteListView>('/api/sites')).body;
    expect(sites.map(({ name }) => name)).toContain('柏林');
  });

  it.each(['Mars/Phobos', 'asia/shanghai', '+08:00', 'posix/Asia/Shanghai'])(
    'refuse the zone %s, which not everybody can reckon with',
    async (timeZone) => {
      const { status, body } = await create({ name: '别处', timeZone });
      expect([status, body.errors]).toEqual([400, [{ path: 'timeZone', code: 'invalid' }]]);
    },
  );

  it('refuse a name twice', async () => {
    await create({ name: '成都', timeZone: 'Asia/Shanghai' });
    const response = await create({ name: '成都', timeZone: 'Asia/Shanghai' });
    expect([response.status, codeOf(response)]).toEqual([409, 'site.name-taken']);
  });

  it('change their zone until a department is there', async () => {
    const { id } = (await create({ name: '乌鲁木齐', timeZone: 'Asia/Shanghai' })).body;
    const moved = await change(id, { timeZone: 'Asia/Urumqi', version: 1 });
    expect(moved.body).toMatchObject({ name: '乌鲁木齐', timeZone: 'Asia/Urumqi', version: 2 });

    await admin.post<DepartmentView>('/api/departments', { name: '边疆客服', siteId: id });
    const refused = await change(id, { timeZone: 'Asia/Shanghai', version: 2 });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      422,
      'site.zone-fixed',
      { departments: 1 },
    ]);
    const renamed = await change(id, { name: '新疆', timeZone: 'Asia/Urumqi', version: 2 });
    expect(renamed.body).toMatchObject({ name: '新疆', timeZone: 'Asia/Urumqi', version: 3 });
  });

  it('keep the first of two changes made against the same version', async () => {
    const { id } = (await create({ name: '重庆', timeZone: 'Asia/Shanghai' })).body;
    await change(id, { name: '渝中', version: 1 });
    const second = await change(id, { name: '江北', version: 1 });
    expect([second.status, second.body.code, second.body.params]).toEqual([
      409,
      'site.changed',
      { name: '渝中' },
    ]);
  });

  it('answer for one that does not exist', async () => {
    const response = await change(randomUUID(), { name: '无处', version: 1 });
    expect([response.status, codeOf(response)]).toEqual([404, 'site.not-found']);
  });
});
