import { chooseDepartment, expect, expectAccessible, signIn, test } from './journey';
import { offeredTable } from './offered-table';

/** A month that is over, that the demo has not scored, and that no other journey opens. */
function quietMonth(): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - 8);
  return day.toISOString().slice(0, 7);
}

test('what a clock counted comes in by its own headings, which are asked for once', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto(`/evaluation?view=attendance&month=${quietMonth()}`);
  await page.getByRole('button', { name: '开启这个月' }).click();
  await page.locator('[data-import]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /下载现有内容/ }).click();
  const mine = (await offeredTable(page)).find((cells) => cells.includes('林晓雨')) ?? [];
  await dialog.getByRole('button', { name: /下载现有内容/ }).click();
  const file = ['工号,打卡晚到,机号', `${mine[0] ?? ''},2,7`].join('\r\n');
  const choose = () =>
    dialog.locator('input[type=file]').setInputFiles({
      ...{ name: '考勤机.csv', mimeType: 'text/csv', buffer: Buffer.from(file) },
    });
  await choose();
  await dialog.getByLabel('「打卡晚到」是什么').selectOption({ label: '迟到' });
  const explained = dialog.getByRole('group', { name: /^以前说明过的列/ });
  await expect(explained.getByLabel('「打卡晚到」是什么')).toHaveValue('late');
  await dialog.getByLabel('「机号」是什么').selectOption({ label: '不读入' });
  await expect(explained.getByLabel('「机号」是什么')).toHaveValue('');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-import]').click();
  await choose();
  await dialog.getByRole('button', { name: /^导入 \d+ 处改动$/ }).click();
  await expect(page.getByLabel('林晓雨 迟到')).toHaveValue('2');
});

test('a template is changed on the screen, says when its weights do not add up, and is not lost by a click', async ({
  page,
}) => {
  await signIn(page, 'hr');
  await page.goto('/evaluation/templates');
  await chooseDepartment(page, '客服部');
  await page.getByRole('button', { name: '修改' }).first().click();
  const form = page.getByRole('dialog').first();
  const name = form.getByLabel('模板名称');
  const before = await name.inputValue();
  await name.fill(`${before}（新）`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').last().getByText('继续填写').click();
  const weight = form.getByRole('textbox', { name: /的权重$/ }).first();
  const whole = await weight.inputValue();
  await weight.fill('1');
  await weight.blur();
  await expect(form.getByText(/还不能保存/)).toBeVisible();
  await weight.fill(whole);
  await weight.blur();
  await expect(form.getByText(/还不能保存/)).toBeHidden();
  await expectAccessible(page);
  await form.getByRole('button', { name: /^存为第/ }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText(`${before}（新）`)).toBeVisible();
});

test('the rules of a department say from when they hold', async ({ page }) => {
  await signIn(page, 'hr');
  await page.goto('/evaluation/rules');
  await chooseDepartment(page, '客服部');
  await page.getByRole('button', { name: '确定新规则' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('B 的最低平均分').fill('95');
  await expect(form.getByText('请填数字；A、B、C 依次降低。')).toBeVisible();
  await form.getByLabel('B 的最低平均分').fill('80');
  await expectAccessible(page);
  await form.getByRole('button', { name: /起用$/ }).click();
  await expect(page.getByText('规则已确定')).toBeVisible();
});
