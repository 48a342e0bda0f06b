import { expect, expectAccessible, test } from './journey';
import { cell, openRoster } from './open-roster';

test('something beside the shifts is arranged for several people, moved for all of them, and cancelled', async ({
  page,
}) => {
  const month = await openRoster(page, '2029-12');
  const [first, second] = [cell(page, 0, `${month}-05`), cell(page, 1, `${month}-05`)];
  await first.click();
  await second.click({ modifiers: ['Shift'] });
  await second.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '安排培训、会议或请假' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('开始').fill('14:00');
  await dialog.getByLabel('结束').fill('15:30');
  await dialog.getByLabel('内容').fill('退换货政策');
  await dialog.getByRole('checkbox', { name: '每周重复' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '安排 8 项' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(first).toHaveText('T');
  await expect(cell(page, 1, `${month}-26`)).toHaveText('T');

  await second.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '修改培训 14:00–15:30' }).click();
  await dialog.getByLabel('开始').fill('14:30');
  await dialog.getByRole('radio', { name: '一起安排的所有人' }).check();
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await expect(dialog).toHaveCount(0);
  await first.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '修改培训 14:30–15:30' }).click();
  await dialog.getByRole('radio', { name: '这天和以后各次' }).check();
  await dialog.getByRole('button', { name: '取消这项安排' }).click();
  await expect(first).toHaveText('');
  await expect(cell(page, 0, `${month}-26`)).toHaveText('');
  await expect(second).toHaveText('T');
});
