import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './journey';

const HEADINGS = '工号,姓名,入职日期,部门,班组';

async function upload(page: Page, name: string, rows: string[]) {
  await page.goto('/people/imports');
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`),
  });
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

test('a list of people is imported as a whole: errors by row and column, mended, applied', async ({
  page,
}) => {
  test.slow(); // two files, three jobs
  await signIn(page, 'hr');
  await upload(page, '花名册.csv', [
    'E2E101,进件甲,2026-11-02,客服部,售后',
    'E2E102,进件乙,去年,客服部,售后',
  ]);
  await expect(page.getByLabel('「入职日期」对应什么')).toHaveValue('hireDate');
  await expectAccessible(page);
  await page.getByRole('button', { name: '检查 2 行' }).click();
  await expect(page.getByText('1 行有错，什么都没有导入')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('第3行')).toBeVisible();
  await expect(page.getByText('入职日期：「去年」不是日期')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '上传改好的文件' }).click();

  await upload(page, '花名册改.csv', [
    'E2E101,进件甲,2026-11-02,客服部,售后',
    'E2E102,进件乙,2026/11/3,客服部,售后',
  ]);
  await page.getByRole('button', { name: '检查 2 行' }).click();
  await page.getByRole('button', { name: '导入：新增 2 人，修改 0 人' }).click({ timeout: 30_000 });
  await expect(page.getByRole('dialog')).toContainText('新增 2 人');
  await page.getByRole('dialog').getByRole('button', { name: '导入：新增 2 人，修改 0 人' }).click();
  await expect(page.getByText('已导入：新增 2 人，修改 0 人')).toBeVisible({ timeout: 30_000 });
  await page.goto('/people/staff?q=E2E10');
  await expect(page.getByRole('row').filter({ hasText: '进件乙' })).toBeVisible();
});
