import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

test('somebody is invited, chooses a password on the phone, and later replaces a temporary one', async ({
  page,
  another,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin');
  await page.goto('/settings/accounts');
  await page.getByRole('button', { name: '邀请同事' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('新来的同事');
  await dialog.getByLabel('登录名').fill('supervisor');
  await dialog.getByLabel('角色').selectOption({ label: '员工' });
  await dialog.getByLabel('部门').selectOption({ label: '客服部' });
  await dialog.getByLabel('班组').selectOption({ label: '售后' });
  await expectAccessible(page);
  await page.getByRole('button', { name: '建立邀请链接' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('登录名').fill('newcomer');
  await page.getByRole('button', { name: '建立邀请链接' }).click();
  const link = await page.getByRole('textbox', { name: '邀请链接' }).inputValue();
  expect(link).toMatch(/\/invite#/);
  await page.getByRole('button', { name: '我已交给本人' }).click();
  await expect(page.getByRole('row').filter({ hasText: '新来的同事' })).toContainText('待接受邀请');

  const phone = await another({ viewport: PHONE });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('新来的同事，你好');
  await expectAccessible(phone);
  await expectNoSidewaysScroll(phone);
  await phone.getByLabel('设置密码').fill('a long enough phrase');
  await phone.getByRole('button', { name: '设置密码并登录' }).click();
  await expect(phone.getByText('你在客服部的售后是员工')).toBeVisible();
  await expectNoSidewaysScroll(phone);

  await page.reload();
  await page.getByRole('button', { name: '新来的同事的操作' }).click();
  await page.getByRole('menuitem', { name: '设置临时密码' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '设置临时密码' }).click();
  const temporary = await page.getByRole('textbox', { name: '临时密码' }).inputValue();
  await page.getByRole('button', { name: '我已记下' }).click();

  await phone.goto('/people/departments');
  await expect(phone).toHaveURL(/sign-in/);
  await signIn(phone, 'newcomer', temporary);
  await expect(phone.getByRole('heading', { name: '请先更换密码' })).toBeVisible();
  await phone.goto('/people/departments');
  await expect(phone.getByRole('heading', { name: '请先更换密码' })).toBeVisible();
  await phone.getByLabel('临时密码').fill(temporary);
  await phone.getByLabel('新密码').fill('another long phrase');
  await phone.getByRole('button', { name: '更换密码' }).click();
  await expect(phone.getByRole('navigation', { name: '底部导航' })).toBeVisible();
});

test('a blocked account is out at once and can come back', async ({ page, another }) => {
  const blocked = await another();
  await signIn(blocked, 'manager');
  await signIn(page, 'admin');
  await page.goto('/settings/accounts');
  await page.getByRole('button', { name: '演示·部门经理的操作' }).click();
  await page.getByRole('menuitem', { name: '停用账号' }).click();
  await expect(page.getByText('已停用演示·部门经理的账号')).toBeVisible();
  await blocked.goto('/people/departments');
  await expect(blocked).toHaveURL(/sign-in/);
  await page.getByRole('button', { name: '撤销' }).click();
  await signIn(blocked, 'manager');
});
