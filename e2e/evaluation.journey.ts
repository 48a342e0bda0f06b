import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';
import { offeredTable } from './offered-table';

/** A month that is over and that the demo has not scored. */
function unscoredMonth(): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - 6);
  return day.toISOString().slice(0, 7);
}

const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);

test('a month goes from a spreadsheet to a score that its owner appeals against', async ({
  page,
  another,
}) => {
  test.setTimeout(240_000); // four people
  await signIn(page, 'supervisor');
  const month = unscoredMonth();
  await page.goto(`/evaluation?view=figures&month=${month}`);
  await page.getByRole('button', { name: '开启这个月' }).click();
  await page.getByRole('button', { name: 'Excel 导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /下载现有内容/ }).click();
  const [headings = [], ...rows] = await offeredTable(page);
  await dialog.getByRole('button', { name: /下载现有内容/ }).click();
  const mine = rows.find((cells) => cells.includes('林晓雨')) ?? [];
  const rate = headings.findIndex((heading) => heading.includes('满意'));
  const file = [
    ['工号', '上班几天', headings[rate] ?? ''],
    [mine[0] ?? '', '22', '0.98'],
  ];
  const choose = (lines: string[][]) =>
    dialog.locator('input[type=file]').setInputFiles({
      name: '十一月.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.map((line) => line.join(',')).join('\r\n')),
    });
  await choose(file);
  await expect(dialog.getByText('看不出是 0.98% 还是 98%')).toBeVisible();
  await dialog.getByLabel('「上班几天」是什么').selectOption({ label: '出勤天数' });
  const explained = dialog.getByRole('group', { name: /^以前说明过的列/ });
  await expect(explained.getByLabel('「上班几天」是什么')).toHaveValue('days-worked');
  await choose([file[0] ?? [], [mine[0] ?? '', '22', '98%']]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '导入 2 处改动' }).click();
  await expect(page.getByText('已导入 2 处改动')).toBeVisible();

  await step(page, 'data-in').click();
  await page.getByRole('dialog').getByRole('button', { name: '数据录齐' }).click();
  await step(page, 'calculate').click();
  await page.getByRole('dialog').getByRole('button', { name: '按此计算' }).click();
  await step(page, 'review').click();
  await page.getByRole('dialog').getByRole('button', { name: '复核并提交' }).click();
  await expect(step(page, 'review')).toBeHidden();

  const manager = await another();
  await signIn(manager, 'manager');
  await manager.goto(`/evaluation?month=${month}`);
  await step(manager, 'approve').click();
  await manager.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(step(manager, 'approve')).toBeHidden();

  await step(page, 'publish').click();
  await page.getByRole('dialog').getByRole('button', { name: '公布给员工' }).click();
  await expect(step(page, 'publish')).toBeHidden();

  const phone = await another({ viewport: PHONE });
  await signIn(phone, 'staff');
  await phone.goto(`/scores?of=${month}`);
  await expect(phone.locator('[data-own-total]')).toHaveText(/\d/);
  await expect(phone.getByRole('heading', { name: '季度等级' })).toBeVisible();
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
  await phone
    .getByRole('button', { name: /^申诉「/ })
    .first()
    .click();
  await phone.getByRole('dialog').getByLabel('理由').fill('有两条评价不是我的会话');
  await phone.getByRole('dialog').getByRole('button', { name: '提交申诉' }).click();
  await expect(phone.getByText('申诉已提交，处理后会通知你')).toBeVisible();
});
