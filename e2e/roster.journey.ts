import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from './journey';
import { cell, openRoster, saved } from './open-roster';

test.describe('the roster of a month', () => {
  test('takes what a spreadsheet copied, and keeps typing while the server is away', async ({
    page,
    context,
  }) => {
    const month = await openRoster(page, '2029-02');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('白\t晚\n夜\t休\n'));
    await cell(page, 1, `${month}-05`).click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, 1, `${month}-05`)).toHaveText('白');
    await expect(cell(page, 2, `${month}-06`)).toHaveText('休');
    await saved(page);

    await context.setOffline(true);
    await cell(page, 1, `${month}-08`).click();
    await page.keyboard.type('b');
    await page.keyboard.press('Enter');
    await expect(page.locator('app-save-line')).toContainText('已保留 1 步修改');
    await context.setOffline(false);
    await saved(page);
    await page.reload();
    await expect(cell(page, 1, `${month}-08`)).toHaveText('白');
    await expect(cell(page, 2, `${month}-05`)).toHaveText('夜');
  });

  test('is filled with a rotation and put back to an earlier revision', async ({ page }) => {
    const month = await openRoster(page, '2029-04');
    await page.getByRole('button', { name: '按规律填充' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '做五休二' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /写入 \d+ 格/ }).click();
    await expect(cell(page, 0, `${month}-06`)).toHaveText('休');
    await expect(cell(page, 1, `${month}-05`)).toHaveText('休');
    await saved(page);
    await page.getByRole('button', { name: '操作', exact: true }).click();
    await page.getByRole('menuitem', { name: '比较与恢复版本' }).click();
    await page.getByRole('radio', { name: '全空的时候' }).check();
    await page.getByRole('button', { name: /恢复成之前/ }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cell(page, 0, `${month}-06`)).toHaveText('');
  });

  test('is read and changed on a phone day by day', async ({ page }) => {
    await openRoster(page, '2029-05');
    await page.setViewportSize(PHONE);
    await page.reload();
    const phone = page.locator('app-roster-phone');
    await expect(phone.getByRole('heading', { name: '还没排' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await phone.getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '晚 晚班' }).click();
    await expect(phone.getByRole('heading', { name: /晚班/ })).toBeVisible();
    await saved(page);
  });
});
