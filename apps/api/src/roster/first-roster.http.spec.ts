import { randomUUID } from 'node:crypto';
import type { DepartmentView, RuleSettingListView } from '@banke/contracts';
import { PACK_RULES } from '@banke/domain/roster';
import { openTestApp, type TestApp } from '../testing/test-app';
import type { TestClient } from '../testing/test-client';

describe('the first roster of a department', () => {
  let app: TestApp;
  let admin: TestClient;
  let department: string;

  beforeAll(async () => {
    app = await openTestApp();
    admin = await app.as('admin');
    const { body } = await admin.get<{ departments: DepartmentView[] }>('/api/departments');
    const made = { name: `新部门 ${randomUUID()}`, siteId: body.departments[0]?.siteId ?? '' };
    department = (await admin.post<DepartmentView>('/api/departments', made)).body.id;
  });
  afterAll(() => app.close());

  const rules = async () =>
    (await admin.get<RuleSettingListView>(`/api/rule-settings?department=${department}`)).body.rules;
  const create = async (from: string, through: string) => {
    expect((await admin.post('/api/rosters', { departmentId: department, from, through })).status).toBe(201);
  };

  it('brings the generic rules, and no later one brings back what was removed', async () => {
    expect(await rules()).toEqual([]);
    await create('2031-01-01', '2031-01-31');
    const taken = await rules();
    expect(taken.map(({ code }) => code).sort()).toEqual(PACK_RULES.generic.map(({ code }) => code).sort());
    for (const { id, version } of taken) await admin.delete(`/api/rule-settings/${id}?version=${version}`);
    const kept = await rules();
    expect(kept.length).toBeLessThan(taken.length);
    await create('2031-02-01', '2031-02-28');
    expect(await rules()).toEqual(kept);
  });
});
