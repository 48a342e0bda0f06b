import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

test('a deed can be traced: who, what changed, from where; and taken along as a table', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/people/departments');
  await page.getByRole('button', { name: '新建部门' }).click();
  await page.getByLabel('部门名称').fill('待审计部');
  await page.getByRole('button', { name: '建立部门' }).click();
  await expect(page.getByRole('row').filter({ hasText: '待审计部' })).toBeVisible();

  await page.goto('/settings/audit?q=待审计部');
  const entry = page.getByRole('row').filter({ hasText: '新建了部门' });
  await expect(entry).toContainText('演示·管理员');
  await expect(entry).toContainText('127.0.0.1');
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toBe('audit.csv');

  await page.setViewportSize(PHONE);
  await expect(page.getByText('新建了部门').first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the log is closed to everybody but the administrator', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/settings/audit');
  await expect(page.getByRole('heading', { name: '没有查看权限' })).toBeVisible();
});
