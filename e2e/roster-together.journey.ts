import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './journey';
import { cell, openRoster, saved } from './open-roster';

const OPERATIONS = '**/api/rosters/*/operations';

/** Deeds do not reach the server, though everything else does. */
const away = (page: Page) => page.route(OPERATIONS, (route) => route.abort());
const back = (page: Page) => page.unroute(OPERATIONS);

async function type(page: Page, row: number, day: string, code: string): Promise<void> {
  await cell(page, row, day).click();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** The one whose rosters somebody builds; an administrator sees every department there is. */
function departmentOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const list = (await (await fetch('/api/departments')).json()) as { departments: { id: string }[] };
    return list.departments[0]?.id ?? '';
  });
}

test.describe('a month that several people have open', () => {
  test.setTimeout(120_000); // several browsers

  test('shows the other’s place and edits, and both values where they wrote the same cell', async ({
    page,
    another,
  }) => {
    const month = await openRoster(page, '2031-07');
    const other = await another();
    await signIn(other, 'admin');
    await other.goto(`/roster?month=${month}&department=${await departmentOf(page)}`);
    await expect(other.locator('bk-month-grid .day-cell').first()).toBeVisible();

    await expect(page.getByRole('list', { name: '也在这里的人' })).toBeVisible();
    await cell(other, 2, `${month}-09`).click();
    const cursor = cell(page, 2, `${month}-09`).locator('.cursor');
    await expect(cursor).toHaveText('演示·管理员');

    await type(other, 2, `${month}-09`, '晚');
    await expect(cell(page, 2, `${month}-09`)).toContainText('晚');

    await away(page);
    await type(page, 1, `${month}-10`, '白');
    await expect(page.locator('app-save-line')).toContainText('已保留 1 步修改');
    await type(other, 1, `${month}-10`, '夜');
    await saved(other);
    await back(page);
    const conflict = page.getByRole('alert').getByRole('listitem');
    await expect(conflict).toContainText('演示·管理员写了「夜」，你写的是「白」', { timeout: 40_000 });
    await expect(cell(page, 1, `${month}-10`)).toContainText('夜');
    await page.reload();
    await expect(conflict).toContainText('你写的是「白」');
    await conflict.getByRole('button', { name: '改成「白」' }).click();
    await expect(cell(other, 1, `${month}-10`)).toContainText('白');
    await expect(conflict).toHaveCount(0);

    await other.close();
    await expect(page.getByRole('list', { name: '也在这里的人' })).toHaveCount(0, { timeout: 45_000 });
  });

  test('keeps what was typed without a connection over a reload, and sends it later', async ({ page }) => {
    const month = await openRoster(page, '2031-08');
    await away(page);
    await type(page, 1, `${month}-07`, '白');
    await type(page, 2, `${month}-08`, '晚');
    await expect(page.locator('app-save-line')).toContainText('已保留 2 步修改');
    await page.reload();
    await expect(cell(page, 1, `${month}-07`)).toContainText('白');
    await expect(page.locator('app-save-line')).toContainText('已保留 2 步修改');
    await back(page);
    await page.reload();
    await expect(cell(page, 1, `${month}-07`)).toContainText('白');
    await saved(page);
    await expect(cell(page, 2, `${month}-08`)).toContainText('晚');
  });

  test('keeps what could not be written because the month was handed in', async ({ page, another }) => {
    const month = await openRoster(page, '2031-10');
    await type(page, 1, `${month}-07`, '白');
    await saved(page);
    await away(page);
    await type(page, 1, `${month}-08`, '晚');
    await expect(page.locator('app-save-line')).toContainText('已保留 1 步修改');

    const other = await another();
    await signIn(other, 'supervisor');
    await submit(other, month);

    await back(page);
    await page.reload();
    const kept = page.getByRole('alert').filter({ hasText: '有 1 格修改没有写入' });
    await expect(kept).toBeVisible({ timeout: 40_000 });
    await expect(cell(page, 1, `${month}-08`)).not.toContainText('晚');
    await page.reload();
    await expect(kept).toBeVisible();

    await kept.getByRole('button', { name: '查看修改' }).click();
    const line = kept.getByRole('listitem');
    await expect(line).toContainText('10月8日');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      kept.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('未写入的排班修改.csv');
    const [head, ...rows] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(head?.replace('\uFEFF', '')).toBe('"姓名","日期","原来","想改成","修改时间"');
    expect(rows).toHaveLength(1);
    const [name = '', , , next] = rows[0]?.replaceAll('"', '').split(',') ?? [];
    expect([name.length > 1, next]).toEqual([true, '晚']);
    await expect(line).toContainText(name);

    await kept.getByRole('button', { name: '丢弃' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认丢弃' }).click();
    await expect(kept).toHaveCount(0);
  });

  test('says in another month, and to who signs out, what is not sent, and leads there', async ({ page }) => {
    const month = await openRoster(page, '2032-08');
    await away(page);
    await type(page, 1, `${month}-03`, '白');
    await expect(page.locator('app-save-line')).toContainText('已保留 1 步修改');
    await page.getByRole('button', { name: '下个月' }).click();
    await page.getByRole('button', { name: '新建这个月的班表' }).click();
    const elsewhere = page.locator('app-save-line').getByRole('link');
    await expect(elsewhere).toContainText('2032年8月还有 1 步修改没有保存到服务器');

    await page.locator('app-me-menu').getByRole('button').click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText('还有 1 步班表修改没有保存到服务器');
    await expect(question).toContainText('2032年8月');
    await question.getByRole('button', { name: '取消' }).filter({ hasText: '取消' }).click();
    await expect(page).toHaveURL(/month=2032-09/);

    await back(page);
    await elsewhere.click();
    await expect(page).toHaveURL(/month=2032-08/);
    await saved(page);
    await page.getByRole('button', { name: '下个月' }).click();
    await saved(page);
    await expect(elsewhere).toHaveCount(0);
  });
});

/** Hands the month in, past whatever the rules say of it. */
async function submit(page: Page, month: string): Promise<void> {
  const answered = await page.evaluate(async (from) => {
    const session = (await (await fetch('/api/session')).json()) as { csrfToken: string };
    const read = async <T>(path: string) => (await (await fetch(path)).json()) as T;
    const { departments } = await read<{ departments: { id: string }[] }>('/api/departments');
    const { rosters } = await read<{ rosters: { id: string; from: string }[] }>(
      `/api/rosters?department=${departments[0]?.id ?? ''}`,
    );
    const id = rosters.find((each) => each.from.startsWith(from))?.id ?? '';
    const life = await read<{ revision: number; steps: unknown[] }>(`/api/rosters/${id}/life`);
    const answer = await fetch(`/api/rosters/${id}/submission`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
      body: JSON.stringify({ revision: life.revision, step: life.steps.length }),
    });
    return { status: answer.status, problem: answer.ok ? '' : await answer.text() };
  }, month);
  expect(answered).toEqual({ status: 200, problem: '' });
}
