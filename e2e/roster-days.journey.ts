import { expect, expectAccessible, signIn, test } from './journey';
import { dayColumn, openRoster } from './open-roster';

test.describe('what the days of a roster ask for', () => {
  test('is set by kind of day and for one day, and stands against who is there', async ({ page }) => {
    const month = await openRoster(page, '2029-10');
    await page.goto(`/roster/needs?month=${month}`);
    await page.getByRole('button', { name: '新增一行' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('班次', { exact: true }).selectOption({ label: '夜班' });
    await dialog.getByLabel('工作日').fill('7');
    await dialog.getByRole('button', { name: '新增', exact: true }).click();
    await expect(dialog).toHaveCount(0);

    const line = page.getByRole('row').filter({ hasText: '夜班' });
    await line.getByRole('button', { name: '按日子类型' }).click();
    await dialog.getByLabel('10月11日').fill('9/11');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '保存 1 天' }).click();
    await expect(line.getByRole('button', { name: '1 天单独设定' })).toBeVisible();

    await page.goto(`/roster?month=${month}`);
    await expect(dayColumn(page, `${month}-10`).getByText('0/7', { exact: true })).toBeVisible();
    await expect(dayColumn(page, `${month}-11`).getByText('0/9', { exact: true })).toBeVisible();

    await page.goto(`/roster/needs?month=${month}`);
    await page.getByRole('button', { name: '「夜班」的操作' }).click();
    await page.getByRole('menuitem', { name: '到此为止' }).click();
    await dialog.getByRole('button', { name: '到此为止' }).click();
    await expect(line).toHaveCount(0);
  });

  test('follows what the company made of a day', async ({ page, another }) => {
    const month = await openRoster(page, '2029-11');
    const office = await another();
    await signIn(office, 'admin');
    await office.goto('/roster/days?year=2029');
    await office.getByRole('button', { name: /^11月12日/ }).click();
    const dialog = office.getByRole('dialog');
    await dialog.getByLabel('这一天是').selectOption({ label: '节假日' });
    await dialog.getByLabel('名称').fill('店庆');
    await dialog.getByRole('button', { name: '保存这一天' }).click();
    await expect(office.getByRole('listitem').filter({ hasText: '店庆' })).toContainText('11月12日');

    await page.goto(`/roster?month=${month}`);
    await expect(dayColumn(page, `${month}-12`).getByTitle(/店庆/)).toContainText('★');

    await office.getByRole('listitem').filter({ hasText: '店庆' }).getByRole('button').click();
    await office.getByRole('menuitem', { name: '恢复为公布的安排' }).click();
    await expect(office.getByText('店庆')).toHaveCount(0);
  });
});
