import { readFile } from 'node:fs/promises';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import type { Download, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';
import { cell, openRoster, saved } from './open-roster';

const FIRST_PERSON = 4;
/** Team, name and number stand before the days. */
const column = (day: number) => 3 + day;

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

/** One of a few options side by side; its words lie under the button that is pressed. */
const choose = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });

async function chooseDocument(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '导出与打印' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** The workbook again, with other texts in cells of its grid. */
async function filled(path: string, fill: (grid: Worksheet) => void): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const [grid] = workbook.worksheets;
  if (grid) fill(grid);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('a month goes out to Excel and comes back filled: an error by cell, a code explained once', async ({
  page,
}) => {
  test.slow(); // three files
  const month = await openRoster(page, '2032-03');
  await cell(page, 0, `${month}-05`).click();
  await page.keyboard.type('白');
  await page.keyboard.press('Enter');
  await saved(page);
  const download = await downloaded(page, () => chooseDocument(page, '导出 Excel'));
  expect(download.suggestedFilename()).toBe('客服部 班表 2032年3月.xlsx');
  const path = await download.path();
  const take = async (name: string, fill: (grid: Worksheet) => void) =>
    page.locator('app-import-month-dialog input[type=file]').setInputFiles({
      ...{ name, mimeType: 'application/octet-stream', buffer: await filled(path, fill) },
    });

  await chooseDocument(page, '导入 Excel…');
  const dialog = page.getByRole('dialog');
  await take('写错.xlsx', (grid) => {
    expect(grid.getRow(FIRST_PERSON).getCell(column(5)).value).toBe('白');
    grid.getRow(FIRST_PERSON + 1).getCell(column(8)).value = '这一天请不要安排因为他要去参加婚礼谢谢大家';
  });
  await expect(dialog.getByText('1 处错误，什么都没有写入')).toBeVisible();
  await expect(dialog.getByText(`第${String(FIRST_PERSON + 1)}行 8日`)).toBeVisible();
  await expectAccessible(page);

  await take('改好.xlsx', (grid) => {
    grid.getRow(FIRST_PERSON).getCell(column(6)).value = '替岗';
    grid.getRow(FIRST_PERSON).getCell(column(7)).value = '晚';
  });
  await expect(dialog.getByText('1 个代码不认识')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^写入/ })).toHaveCount(0);
  await dialog.getByLabel('「替岗」对应的班次').selectOption({ label: '夜 夜班' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '写入 2 处改动' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, 0, `${month}-06`)).toHaveText('夜');
  await expect(cell(page, 0, `${month}-07`)).toHaveText('晚');
  await saved(page);

  await chooseDocument(page, '导入 Excel…');
  await take('下一次.xlsx', (grid) => {
    grid.getRow(FIRST_PERSON + 1).getCell(column(9)).value = '替岗';
  });
  await dialog.getByRole('button', { name: '写入 1 处改动' }).click();
  await expect(cell(page, 1, `${month}-09`)).toHaveText('夜');
  await page.getByRole('button', { name: '撤销', exact: true }).last().click();
  await expect(cell(page, 1, `${month}-09`)).toHaveText('');
});

test('a month is laid on paper: sheets to print, and the same as a PDF to download', async ({ page }) => {
  const month = await openRoster(page, '2032-05');
  await cell(page, 0, `${month}-05`).click();
  await page.keyboard.type('白');
  await page.keyboard.press('Enter');
  await saved(page);
  await chooseDocument(page, '打印…');
  await expect(page).toHaveURL(/\/roster\/print\?.*month=2032-05/);
  const sheets = page.locator('.bk-paper');
  await expect(sheets.first()).toContainText('客服部 2032年5月班表');
  await expect(sheets.first()).toContainText('草稿，还没有公布');
  expect(await sheets.count()).toBeGreaterThan(1);
  await expectAccessible(page);
  await choose(page, 'A3');
  await expect(page.locator('.bk-paper-a3').first()).toBeVisible();
  await expect(page).toHaveURL(/paper=A3/);

  const download = await downloaded(page, () => page.getByRole('link', { name: '下载 PDF' }).click());
  expect(download.suggestedFilename()).toBe('客服部 班表 2032年5月.pdf');
  const bytes = (await readFile(await download.path())).toString('latin1');
  expect(bytes.slice(0, 5)).toBe('%PDF-');
  expect(bytes.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(await sheets.count());

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(sheets.first()).toBeVisible();
});

test('a month is drawn: cover, hours and fairness, each with its numbers, on a phone too', async ({
  page,
}) => {
  await signIn(page, 'supervisor');
  await page.goto('/roster/charts');
  await expect(page.locator('bk-chart canvas')).toBeVisible();
  await expect(page.locator('bk-chart tbody tr').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '后一天' }).click();
  await expect(page).toHaveURL(/day=\d{4}-\d\d-\d\d/);
  await choose(page, '工时');
  await expect(page.getByRole('heading', { name: '每人工时与应出勤' })).toBeVisible();
  await choose(page, '公平');
  await choose(page, '周末');
  await expect(page).toHaveURL(/chart=fairness.*burden=weekends/);
  await page.reload();
  await expect(page.getByRole('heading', { name: '每人周末' })).toBeVisible();
  await choose(page, '表格');
  await expect(page.locator('bk-chart canvas')).toHaveCount(0);
  await page.setViewportSize(PHONE);
  await choose(page, '图表和表格');
  await expect(page.locator('bk-chart canvas')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
