import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { cell, openRoster, saved } from './open-roster';

/** As an input method writes: letters that become a character, which is then handed over. */
async function inputMethod(page: Page) {
  const client = await page.context().newCDPSession(page);
  return {
    compose: (letters: string) =>
      client.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      }),
    hand: (text: string) => client.send('Input.insertText', { text }),
  };
}

test.describe('the hands in a roster', () => {
  test('write what an input method hands over, go on inside a selection, undo and do again', async ({
    page,
  }) => {
    const month = await openRoster(page, '2029-06');
    const { compose, hand } = await inputMethod(page);
    const [first, second] = [cell(page, 0, `${month}-05`), cell(page, 1, `${month}-05`)];
    await first.click();
    await page.keyboard.press('Shift+ArrowDown');
    await compose('xiu');
    await hand('休');
    await page.keyboard.press('Enter');
    await expect(first).toHaveText('休');
    await compose('wan');
    await hand('晚');
    await page.keyboard.press('Enter');
    await expect(second).toHaveText('晚');
    // From the last place of the selection back to the first.
    await hand('白');
    await page.keyboard.press('Tab');
    await expect(first).toHaveText('白');

    for (const left of ['休晚', '休', '']) {
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await first.innerText()) + (await second.innerText())).toBe(left);
    }
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await expect(second).toHaveText('晚');
    await expect(first).toHaveText('休');
    await saved(page);
  });

  test('paint with a shift, look at a cell, and leave the grid, by keys alone', async ({ page }) => {
    const month = await openRoster(page, '2029-07');
    await page.getByRole('button', { name: '涂班次' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: '晚班' }).press('Enter');
    await expect(page.getByRole('button', { name: '正在涂「晚班」' })).toBeVisible();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Space');
    await expect(cell(page, 0, `${month}-01`)).toHaveText('晚');
    await expect(cell(page, 0, `${month}-02`)).toHaveText('晚');
    await page.keyboard.press('Shift+F2');
    const card = page.locator('bk-grid-card');
    await expect(card).toContainText('15:00–24:00');
    await saved(page);
    await expect(card).toContainText('最近修改');
    await expect(card).toContainText('空 → 晚');
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '涂班次' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(page.locator('bk-month-grid :focus')).toHaveCount(0);
  });

  test('keep a breach with a reason, and take the reason back', async ({ page }) => {
    const month = await openRoster(page, '2029-08');
    const night = cell(page, 0, `${month}-07`);
    await cell(page, 0, `${month}-06`).click();
    await page.keyboard.insertText('晚');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('夜');
    await page.keyboard.press('Enter');
    await expect(night.locator('.dot.hard')).toBeVisible();
    const score = page.getByRole('button', { name: /处违反硬性规则/ });
    await score.click();
    const panel = page.getByRole('tabpanel', { name: '问题' });
    await expect(panel).toContainText(/只休息 .*至少/);
    await saved(page);
    const broken = await score.innerText();

    await panel.getByRole('button', { name: '说明原因并保留' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '保留并记录原因' }).click();
    await expect(dialog).toContainText('写明原因才能保留');
    await dialog.getByLabel('原因').fill('双11 值守，已商定补休');
    await dialog.getByRole('button', { name: '保留并记录原因' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel).toContainText('双11 值守，已商定补休');
    await expect(page.locator('app-save-line')).not.toContainText(broken);

    await panel.getByRole('button', { name: '撤回原因' }).click();
    await expect(panel).not.toContainText('双11 值守，已商定补休');
    await expect(score).toHaveText(broken);
    await expect(night.locator('.dot.hard')).toBeVisible();
  });
});
