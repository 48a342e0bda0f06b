import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

test.describe('signing in', () => {
  test('says what is wrong, keeps what was typed, and then leads to the address asked for', async ({
    page,
  }) => {
    await page.goto('/people/departments?closed=include');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.getByLabel('登录名').fill('supervisor');
    await page.getByLabel('密码', { exact: true }).fill('not-my-password');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('登录名或密码不对');
    await expect(page.getByLabel('登录名')).toHaveValue('supervisor');

    await page.getByLabel('密码', { exact: true }).fill('banke-demo');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people\/departments\?closed=include/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('部门与班组');
  });

  test('takes one tap for a demo account', async ({ page }) => {
    await page.goto('/sign-in');
    await expectAccessible(page);
    await page.getByRole('button', { name: /演示·讲师/ }).click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByText('演示·讲师，你好')).toBeVisible();
    await expectAccessible(page);
  });

  test('ends everywhere at once when asked', async ({ page, another }) => {
    await signIn(page, 'hr');
    const elsewhere = await another();
    await signIn(elsewhere, 'hr');
    await page.goto('/settings/me');
    await page.getByRole('button', { name: '退出所有设备' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退出所有设备' }).click();
    await expect(page).toHaveURL(/sign-in/);
    await elsewhere.goto('/people/departments');
    await expect(elsewhere).toHaveURL(/sign-in/);
  });

  test('fits a phone, without sideways scrolling, in both languages', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('/sign-in');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('an address nobody knows says so, and leads home', async ({ page }) => {
  await signIn(page, 'staff');
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await page.getByRole('link', { name: '回到首页' }).click();
  await expect(page.getByText('你好')).toBeVisible();
});

test('a page beyond the role explains itself instead of failing', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto('/settings/accounts');
  await expect(page.getByRole('heading', { name: '没有查看权限' })).toBeVisible();
  await expectAccessible(page);
});
