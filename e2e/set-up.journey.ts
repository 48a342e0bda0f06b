import { expect, expectAccessible, test } from './journey';

test('the first administrator is named in the browser', async ({ page }) => {
  const setupUrl = process.env['SETUP_ADDRESS'] ?? '';
  await page.goto(setupUrl);
  await expect(page.getByRole('heading', { name: '欢迎使用班课' })).toBeVisible();
  await expect(page.getByLabel('设置码')).not.toHaveValue('');
  await expectAccessible(page);
  await page.getByLabel('公司名称').fill('测试公司');
  await page.getByLabel('姓名').fill('第一人');
  await page.getByLabel('登录名').fill('first');
  await page.getByLabel('密码', { exact: true }).fill('short');
  await page.getByRole('button', { name: '建立公司并登录' }).click();
  await expect(page.getByText(/至少 10 个字符|太短/).first()).toBeVisible();
  await page.getByLabel('密码', { exact: true }).fill('a long enough phrase');
  await page.getByRole('button', { name: '建立公司并登录' }).click();
  await expect(page.getByText('第一人，你好')).toBeVisible();

  await page.goto(new URL('/people/departments', setupUrl).href);
  await expect(page.getByText('还没有部门')).toBeVisible();
  await page.goto(new URL('/setup', setupUrl).href);
  await expect(page.getByRole('link', { name: '登录' }).or(page.getByText('你好'))).toBeVisible();
  await expect(page.getByLabel('设置码')).toHaveCount(0);
});
