import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

const DAY_MS = 86_400_000;
const MONTH = '2029-09';
/** People of the demo who sign in as `staff` and as `leader`. */
const AGENT = '林晓雨';
const LEADER = '顾嘉怡';

/** A month in which two people work three days, and nobody else is needed. */
async function drafted(page: Page): Promise<void> {
  await signIn(page, 'supervisor');
  await page.evaluate(
    async ({ month, names }) => {
      const read = async (path: string) => (await (await fetch(path)).json()) as Record<string, never>;
      const { csrfToken } = await read('/api/session');
      const [department] = (await read('/api/departments'))['departments'] as unknown as { id: string }[];
      const departmentId = department?.id;
      const days = Array.from({ length: 30 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
      const send = async (method: string, path: string, body: object) => {
        const headers = {
          'content-type': 'application/json',
          'x-csrf-token': csrfToken,
          'idempotency-key': crypto.randomUUID(),
        };
        const answer = await fetch(path, { method, headers, body: JSON.stringify(body) });
        if (!answer.ok) throw new Error(`${path} ${await answer.text()}`);
        return (await answer.json()) as Record<string, never>;
      };
      const { templates } = await send('POST', '/api/shift-templates/presets', {
        ...{ departmentId, language: 'zh-CN' },
      });
      const list = templates as unknown as { code: string; versionId: string }[];
      const versionId = list.find(({ code }) => code === '白')?.versionId;
      const span = `from=${days[0]}&through=${days[29]}`;
      const { needs } = await read(`/api/needs?department=${departmentId}&${span}`);
      for (const { id, version } of needs as unknown as { id: string; version: number }[]) {
        await send('PUT', `/api/needs/${id}/days`, {
          ...{ version, days: days.map((day) => ({ day, minimum: 0, preferred: 0 })) },
        });
      }
      const { id } = await send('POST', '/api/rosters', { departmentId, from: days[0], through: days[29] });
      const { people } = await read(`/api/rosters/${id as string}/month`);
      const chosen = (people as unknown as { id: string; name: string }[]).filter(({ name }) =>
        names.includes(name),
      );
      await send('POST', `/api/rosters/${id as string}/operations`, {
        ...{ opId: crypto.randomUUID(), baseRevision: 0 },
        cells: chosen.flatMap((person) =>
          days.slice(2, 5).map((day) => ({
            ...{ staffId: person.id, day, expected: null, next: { versionId, pinned: false } },
          })),
        ),
      });
    },
    { month: MONTH, names: [AGENT, LEADER] },
  );
  await page.goto(`/roster?month=${MONTH}`);
  await expect(bar(page)).toContainText('草稿');
}

const bar = (page: Page) => page.locator('app-state-bar');
const dialog = (page: Page) => page.getByRole('dialog');
/** The cell of a person who is in sight because the list is filtered to the name. */
const cellOf = (page: Page, day: string) =>
  page
    .locator(`bk-month-grid .day-cell[col-id="d:${String(Date.parse(`${day}T00:00:00Z`) / DAY_MS)}"]`)
    .first();

async function take(page: Page, open: string, deed: string): Promise<void> {
  await bar(page).getByRole('button', { name: open }).click();
  await dialog(page).getByRole('button', { name: deed }).click();
  await expect(dialog(page)).toHaveCount(0);
}

async function messages(page: Page, text: string): Promise<number> {
  await page.goto('/messages');
  await expect(page.getByRole('heading', { name: '消息' })).toBeVisible();
  await expect(page.getByText('9 月').first()).toBeVisible();
  return page.getByText(text).count();
}

test('a roster goes to the manager, comes back, is published, and one change reaches one person', async ({
  page,
  another,
}) => {
  test.setTimeout(180_000);
  await drafted(page);
  await bar(page).getByRole('button', { name: '提交审批' }).click();
  await expect(dialog(page)).toContainText('硬性规则都满足');
  await expect(dialog(page)).toContainText('一天都没有排');
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: '提交给部门经理' }).click();
  await expect(bar(page)).toContainText('待审批');
  await expect(page.getByText('只读')).toBeVisible();

  const manager = await another();
  await signIn(manager, 'manager');
  await manager.goto('/messages');
  await manager.getByRole('link', { name: /提交了.*9 月.*等你审批/ }).click();
  await expect(bar(manager)).toContainText('待审批');
  await manager.goto(`/roster?month=${MONTH}&q=${AGENT}`);
  await cellOf(manager, `${MONTH}-04`).click({ button: 'right' });
  await manager.getByRole('menuitem', { name: '写批注' }).click();
  await dialog(manager).getByLabel('批注').fill('这天改成晚班');
  await dialog(manager).getByRole('button', { name: '写批注' }).click();
  await expect(bar(manager)).toContainText('1 处批注');
  await bar(manager).getByRole('button', { name: '更多操作' }).click();
  await manager.getByRole('menuitem', { name: '退回' }).click();
  await expect(dialog(manager)).toContainText('这天改成晚班');
  await dialog(manager).getByLabel('哪里需要改').fill('请看批注');
  await dialog(manager).getByRole('button', { name: '退回给提交人' }).click();
  await expect(bar(manager)).toContainText('已退回');

  await expect(bar(page)).toContainText('请看批注');
  await page.goto(`/roster?month=${MONTH}&q=${AGENT}`);
  await cellOf(page, `${MONTH}-04`).click();
  await page.keyboard.type('晚');
  await page.keyboard.press('Enter');
  await expect(page.locator('app-save-line')).toContainText('已保存');
  await bar(page).getByRole('button', { name: '1 处批注' }).click();
  await dialog(page).getByRole('button', { name: '已处理' }).click();
  await expect(dialog(page)).toContainText('演示·主管已处理');
  await page.keyboard.press('Escape');
  await take(page, '提交审批', '提交给部门经理');

  await expect(bar(manager)).toContainText('待审批');
  await take(manager, '批准', '批准');
  await take(manager, '公布给员工', '公布给员工');
  await expect(bar(manager)).toContainText('2/2 人未确认');

  const [agent, leader] = [await another(), await another()];
  await signIn(agent, 'staff');
  await signIn(leader, 'leader');
  expect(await messages(agent, '公布了，请查看并确认')).toBeGreaterThan(0);
  expect(await messages(leader, '公布了，请查看并确认')).toBeGreaterThan(0);

  await expect(bar(page)).toContainText('已公布');
  await cellOf(page, `${MONTH}-05`).click();
  await page.keyboard.press('Delete');
  await expect(bar(page)).toContainText('1 处变更还没公布');
  await bar(page).getByRole('button', { name: '公布变更' }).click();
  await expect(dialog(page)).toContainText('涉及 1 人');
  await expect(dialog(page)).toContainText(`${AGENT}`);
  await dialog(page).getByLabel('理由').fill('客流减少');
  await dialog(page).getByRole('button', { name: '公布并通知' }).click();
  await expect(bar(page)).not.toContainText('还没公布');
  expect(await messages(agent, '客流减少')).toBe(1);
  expect(await messages(leader, '客流减少')).toBe(0);

  await bar(page)
    .getByRole('button', { name: /未确认/ })
    .click();
  await expect(dialog(page)).toContainText('第 1 次变更');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.setViewportSize(PHONE);
  await expect(bar(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
});
