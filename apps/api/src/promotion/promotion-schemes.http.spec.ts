import type { DepartmentSchemeView, PromotionSchemeView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import type { PromotionScheme } from '@banke/domain/promotion';
import { demoId, departmentId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';

const DESK = departmentId('desk');

describe('the scheme of a department', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const show = async (department = DESK) =>
    (await (await app.as('hr')).get<DepartmentSchemeView>(`/api/promotion-schemes?department=${department}`))
      .body.scheme;

  it('is taken over from a shipped one, its grades said by a person or made anew, and only once', async () => {
    expect(await show()).toBeNull();
    const hr = await app.as('hr');
    const request = {
      ...{ departmentId: DESK, preset: 'four-grades', language: 'zh-CN' },
      grades: ['junior 初级', 'middle 中级', 'senior 高级'].map((each) => {
        const [code, name] = each.split(' ');
        return { code, gradeId: demoId(`grade ${name}`) };
      }),
    };
    const taken = (await hr.post<DepartmentSchemeView>('/api/promotion-schemes', request)).body.scheme;
    expect(taken?.versions).toMatchObject([{ number: 1, from: '2026-11-20', through: null }]);
    expect(taken?.grades.map(({ code, gradeName }) => `${code} ${gradeName}`).sort()).toEqual([
      ...['expert 资深', 'junior 初级', 'middle 中级', 'senior 高级'],
    ]);
    const again = await hr.post<Problem>('/api/promotion-schemes', request);
    expect([again.status, again.body.code]).toEqual([409, 'promotion-scheme.department-taken']);
  });

  it('is changed by a version from a day to come, and the one before ends on the day before', async () => {
    const hr = await app.as('hr');
    const scheme = await show();
    const content = scheme?.versions[0]?.content;
    if (!scheme || !content) throw new Error('no scheme');
    const put = (more: object) =>
      hr.put<PromotionSchemeView & Problem>(`/api/promotion-schemes/${scheme.id}`, {
        ...{ name: '门店晋升方案', from: '2026-12-01', content, grades: [], version: scheme.version },
        ...more,
      });
    expect((await put({ from: '2026-11-20' })).body.code).toBe('promotion-scheme.from-unfit');
    const broken = { ...content, leastPool: 0, steps: [{ ...content.steps[0], to: 'king' }] };
    const refused = (await put({ content: broken })).body;
    expect(refused.code).toBe('promotion-scheme.refused');
    expect(refused.errors).toEqual([
      { path: 'leastPool', code: 'scheme.out-of-range', params: { min: 1, max: 1000 } },
    ]);
    const changed: PromotionScheme = { ...content, coolingOff: 3 };
    const { body } = await put({ content: changed });
    expect(body.versions).toMatchObject([
      { number: 2, from: '2026-12-01', through: null, content: { coolingOff: 3 } },
      { number: 1, from: '2026-11-20', through: '2026-11-30', content: { coolingOff: 0 } },
    ]);
    expect((await put({ from: '2027-01-01' })).body.code).toBe('promotion-scheme.changed');
  });

  it('is seen by a supervisor of the department, and changed by HR alone', async () => {
    const supervisor = await app.as('supervisor');
    const service = departmentId('service');
    const seen = await supervisor.get<DepartmentSchemeView>(`/api/promotion-schemes?department=${service}`);
    expect(seen.body.scheme?.name).toBe('五级晋升方案');
    expect((await supervisor.get(`/api/promotion-schemes?department=${DESK}`)).status).toBe(404);
    expect((await supervisor.put(`/api/promotion-schemes/${seen.body.scheme?.id}`, {})).status).toBe(403);
  });
});
