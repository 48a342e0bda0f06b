import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const search = (page: Page) => page.getByLabel('姓名、工号、拼音或首字母');

async function hire(page: Page, name: string, number: string) {
  await page.goto('/people/staff');
  await page.getByRole('button', { name: '新建员工' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('工号').fill(number);
  await dialog.getByLabel('部门').selectOption({ label: '客服部' });
  await dialog.getByLabel('班组').selectOption({ label: '售前' });
  await dialog.getByRole('button', { name: '登记员工' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

test.describe('people on the staff', () => {
  test('are hired and transferred, and what will be is shown before it is saved', async ({ page }) => {
    await signIn(page, 'supervisor');
    await hire(page, '单旅程', 'E2E001');
    await expect(page).toHaveURL(/\/people\/staff\/[0-9a-f-]{36}/);

    await page.getByRole('button', { name: '办理变动' }).click();
    await expect(page).toHaveURL(/deed=transfer/);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toContainText('还没有改动');
    await dialog.getByLabel('班组').selectOption({ label: '投诉' });
    await expect(dialog.getByRole('status')).toContainText('投诉');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '保存变动' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('app-person-memberships')).toContainText('客服部 · 投诉');

    await page.getByRole('link', { name: '变动记录' }).click();
    const history = page.locator('app-person-history');
    await expect(history).toContainText('任职变动');
    await expect(history).toContainText('入职');
    await expectAccessible(page);

    // 单 as a surname is shàn, not dān.
    await page.goto('/people/staff');
    await search(page).fill('slc');
    await expect(row(page, '单旅程')).toBeVisible();
    await expect(page).toHaveURL(/[?&]q=slc/);
    await expectAccessible(page);
  });

  test('leave, and may stay after all', async ({ page }) => {
    await signIn(page, 'supervisor');
    await hire(page, '去留者', 'E2E002');
    await page.getByRole('button', { name: '去留者的操作' }).click();
    await page.getByRole('menuitem', { name: '办理离职' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('客服部 · 售前的任职');
    await dialog.getByRole('button', { name: '办理离职' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('离职');
    await page.getByRole('button', { name: '去留者的操作' }).click();
    await page.getByRole('menuitem', { name: '撤销离职' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销离职' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('离职');
  });

  test('are invited in bulk, each with a slip that is shown once', async ({ page }) => {
    await signIn(page, 'supervisor');
    await page.goto('/people/staff?account=none');
    await page.getByRole('checkbox', { name: '选择这一行' }).nth(0).check();
    await page.getByRole('checkbox', { name: '选择这一行' }).nth(1).check();
    await expect(page.getByText('已选 2 人')).toBeVisible();
    await page.getByRole('button', { name: '邀请开通账号' }).click();
    await page.getByRole('button', { name: '生成 2 个邀请链接' }).click();
    const dialog = page.getByRole('dialog', { name: '2 个邀请' });
    await expect(dialog.locator('.bk-slip')).toHaveCount(2);
    await expect(dialog.locator('.bk-slip').first()).toContainText('/invite#');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible(); // what is shown once is not closed by accident
    await dialog.getByRole('button', { name: '我已交给本人' }).click();
    await expect(page.getByText('已选 2 人')).toHaveCount(0);
  });

  test('are found with Ctrl+K by the initials of their pinyin', async ({ page }) => {
    await signIn(page, 'supervisor');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('KF006');
    const found = page.getByRole('option').filter({ hasText: 'KF006' });
    await expect(found).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people\/staff\/[0-9a-f-]{36}/);
    await expect(page.getByText('KF006').first()).toBeVisible();
  });

  test('fit a phone, and show a team leader no way to change them', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await signIn(page, 'leader');
    await page.goto('/people/staff');
    await expect(page.getByText('KF006')).toBeVisible();
    await expect(page.getByRole('button', { name: '新建员工' })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByText('KF006').click();
    await expect(page.getByRole('heading', { name: '任职记录' })).toBeVisible();
    await expect(page.getByRole('button', { name: '办理变动' })).toHaveCount(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
