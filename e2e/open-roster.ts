import type { Locator, Page } from '@playwright/test';
import { expect, signIn } from './journey';

const DAY_MS = 86_400_000;
const column = (day: string) => `d:${String(Date.parse(`${day}T00:00:00Z`) / DAY_MS)}`;

/** In a month that no demo data reaches, each test in its own. */
export async function openRoster(page: Page, month: string): Promise<string> {
  await signIn(page, 'supervisor');
  await page.evaluate(async () => {
    const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
    const list = (await (await fetch('/api/departments')).json()) as { departments: { id: string }[] };
    const send = (path: string, body: object) =>
      fetch(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': session.csrfToken,
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ departmentId: list.departments[0]?.id, ...body }),
      });
    await send('/api/shift-templates/presets', { language: 'zh-CN' });
    await send('/api/rule-settings/packs', { pack: 'generic', replace: false });
  });
  await page.goto(`/roster?month=${month}`);
  await page.getByRole('button', { name: '新建这个月的班表' }).click();
  await expect(page.locator('bk-month-grid')).toBeVisible();
  await expect(page.locator('bk-month-grid .day-cell').first()).toBeVisible();
  return month;
}

/** The cell of the n-th person; the sums at the bottom come after all people. */
export const cell = (page: Page, row: number, day: string): Locator =>
  page.locator(`bk-month-grid .day-cell[col-id="${column(day)}"]`).nth(row);

/** Everything under one day: its header, the people, and who is there against who is needed. */
export const dayColumn = (page: Page, day: string): Locator =>
  page.locator(`bk-month-grid [col-id="${column(day)}"]`);

/** The cell of somebody, whose name the frozen column holds. */
export async function personCell(page: Page, name: string, day: string): Promise<Locator> {
  const row = page.locator('bk-month-grid [role=row]').filter({ hasText: name }).first();
  const index = (await row.getAttribute('row-index')) ?? '';
  return page.locator(`bk-month-grid [row-index="${index}"] .day-cell[col-id="${column(day)}"]`);
}

export const saved = (page: Page) => expect(page.locator('app-save-line')).toContainText('已保存');
