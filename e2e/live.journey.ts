import type { Page } from '@playwright/test';
import { expect, signIn, test } from './journey';

async function openMenu(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: `${name}的操作` });
  await expect(button).toBeVisible({ timeout: 30_000 });
  await button.click();
}

test.describe('the live stream', () => {
  test.setTimeout(120_000); // several browsers

  test('closes every tab of a browser when its session is ended everywhere, and says why', async ({
    page,
    another,
  }) => {
    await signIn(page, 'trainer');
    const beside = await page.context().newPage();
    await beside.goto('/people/departments');
    await expect(beside.getByRole('heading', { level: 1 })).toHaveText('部门与班组');

    const elsewhere = await another();
    await signIn(elsewhere, 'trainer');
    await elsewhere.goto('/settings/me');
    await elsewhere.getByRole('button', { name: '退出所有设备' }).click();
    await elsewhere.getByRole('dialog').getByRole('button', { name: '退出所有设备' }).click();

    for (const tab of [page, beside]) {
      await expect(tab.getByRole('status')).toContainText('你退出了所有设备上的登录');
      await expect(tab).toHaveURL(/sign-in/);
    }

    await signIn(page, 'trainer');
    await expect(beside).toHaveURL(/people\/departments/); // signing in once brings the other tab back
  });

  test('says that an administrator ended the session', async ({ page, another }) => {
    await signIn(page, 'desk');
    await expect(page.getByText('你好')).toBeVisible();
    const admin = await another();
    await signIn(admin, 'admin');
    await admin.goto('/settings/accounts?q=门店主管');
    await openMenu(admin, '演示·门店主管');
    await admin.getByRole('menuitem', { name: '退出所有设备' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '退出所有设备' }).click();
    await expect(page.getByRole('status')).toContainText('管理员结束了你的登录');
  });

  test('shows a page at once when a role is given, without anybody reloading', async ({ page, another }) => {
    await signIn(page, 'leader');
    const rail = page.getByRole('navigation', { name: '功能区' });
    await page.goto('/settings/me');
    await expect(page.getByRole('link', { name: '例行规则' })).toHaveCount(0);

    const admin = await another();
    await signIn(admin, 'admin');
    await admin.goto('/settings/accounts?q=演示·组长');
    await openMenu(admin, '演示·组长');
    await admin.getByRole('menuitem', { name: '添加角色' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('角色', { exact: true }).selectOption({ label: '部门经理' });
    await dialog.getByLabel('部门', { exact: true }).selectOption({ label: '门店服务台' });
    await dialog.getByRole('button', { name: '添加角色' }).click();

    await expect(rail).toBeVisible();
    await expect(page.getByRole('link', { name: '例行规则' })).toBeVisible();
  });
});
