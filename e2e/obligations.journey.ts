import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

/** A duty of this test alone, due today: nothing another journey does can settle it. */
async function setDuty(page: Page, name: string, receiver = '部门经理'): Promise<void> {
  await signIn(page, 'admin');
  await page.goto('/settings/obligations');
  await page.getByRole('button', { name: '新建规则' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(name);
  await dialog.getByLabel('部门').selectOption({ label: '客服部' });
  await dialog.getByLabel('多久一次').selectOption({ label: '一次' });
  await dialog.getByLabel('哪一天').fill(await today(page));
  await dialog.getByLabel('负责人').selectOption({ label: '客服主管' });
  await dialog.getByLabel('签收人').selectOption({ label: receiver });
  await dialog.getByRole('button', { name: '建立规则' }).click();
  await expect(page.getByRole('button', { name: new RegExp(name) }).first()).toBeVisible();
}

const today = async (page: Page) =>
  page.evaluate(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()));

const row = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test.describe('obligations', () => {
  test.setTimeout(120_000); // several browsers

  test('are handed in and accepted, and each side hears of it at once', async ({ page, another }) => {
    const name = '旅程一的汇总';
    await setDuty(await another(), name);
    await signIn(page, 'supervisor');
    const manager = await another();
    await signIn(manager, 'manager');
    await expect(manager.getByText('你好')).toBeVisible();

    await row(page, name).getByRole('button', { name: /提交/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: '提交给部门经理' }).click();
    await expect(sheet.getByText('请填写')).toBeVisible(); // a note is asked for
    await sheet.getByLabel('说明').fill('本月各班组都已核对');
    await sheet.locator('input[type=file]').setInputFiles({
      name: '汇总.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('班组,人数\n售前,16\n'),
    });
    await expect(sheet.getByRole('link', { name: /汇总\.csv/ })).toBeVisible();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: '提交给部门经理' }).click();
    await expect(sheet.getByText('已提交', { exact: true })).toBeVisible();

    // In the other browser, without anybody touching it.
    await expect(manager.getByRole('button', { name: /未读消息/ })).toBeVisible();
    await expect(manager.getByRole('link', { name: new RegExp(`提交了${name}`) })).toBeVisible();
    await row(manager, name)
      .first()
      .getByRole('button', { name: /签收或退回/ })
      .click();
    const answer = manager.getByRole('dialog');
    await expect(answer).toContainText('本月各班组都已核对');
    const download = manager.waitForEvent('download');
    await answer.getByRole('link', { name: /汇总\.csv/ }).click();
    expect((await download).suggestedFilename()).toBe('汇总.csv');
    await answer.getByRole('button', { name: '签收', exact: true }).click();
    await expect(answer.getByText('已完成', { exact: true })).toBeVisible();

    await expect(page.getByRole('dialog').getByText('已完成', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /未读消息/ }).click();
    await expect(page.getByRole('dialog')).toContainText(`签收了你提交的${name}`);
  });

  test('come back with a comment, and are mended', async ({ page, another }) => {
    const name = '旅程二的总结';
    await setDuty(await another(), name);
    await signIn(page, 'supervisor');
    await page.goto('/obligations');
    await row(page, name).getByRole('button', { name: /提交/ }).click();
    await page.getByLabel('说明').fill('初稿');
    await page.getByRole('button', { name: '提交给部门经理' }).click();

    const manager = await another();
    await signIn(manager, 'manager');
    await manager.goto('/obligations?whose=to-accept');
    await row(manager, name)
      .getByRole('button', { name: /签收或退回/ })
      .click();
    await manager.getByRole('button', { name: '退回' }).click();
    await manager.getByLabel('哪里需要补充或修改').fill('缺投诉的数字');
    await manager.getByRole('dialog').last().getByRole('button', { name: '退回' }).click();

    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('缺投诉的数字');
    await expect(sheet.getByLabel('说明')).toHaveValue('初稿');
    await sheet.getByLabel('说明').fill('初稿，补上了投诉的数字');
    await sheet.getByRole('button', { name: '提交给部门经理' }).click();
    await expect(sheet.getByText('已提交', { exact: true })).toBeVisible();
  });

  test('are accepted by whoever stands in, under both names', async ({ page, another }) => {
    const name = '旅程三的班表';
    await setDuty(await another(), name);
    const manager = await another();
    await signIn(manager, 'manager');
    await manager.goto('/settings/me');
    await manager.getByRole('button', { name: '安排代理' }).click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('radio', { name: /演示·讲师/ }).check();
    await expectAccessible(manager);
    await dialog.getByRole('button', { name: '请对方代理' }).click();
    await expect(manager.getByText('演示·讲师代理你')).toBeVisible();

    await signIn(page, 'supervisor');
    await page.goto('/obligations');
    await row(page, name).getByRole('button', { name: /提交/ }).click();
    await page.getByLabel('说明').fill('请审');
    await page.getByRole('button', { name: '提交给部门经理' }).click();

    const trainer = await another();
    await signIn(trainer, 'trainer');
    await expect(trainer.getByText('你代理演示·部门经理')).toBeVisible();
    await row(trainer, name)
      .first()
      .getByRole('button', { name: /签收或退回/ })
      .click();
    await trainer.getByRole('dialog').getByRole('button', { name: '签收', exact: true }).click();
    await expect(trainer.getByRole('dialog')).toContainText('演示·讲师代演示·部门经理签收');

    await manager.getByRole('button', { name: /结束演示·讲师的代理/ }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '结束' }).click();
    await expect(manager.getByText('演示·讲师代理你')).toHaveCount(0);
  });

  test('have a month at an address of its own, and fit a phone', async ({ page }) => {
    await signIn(page, 'manager');
    await page.goto('/obligations?whose=all');
    await page.getByRole('radio', { name: '月历' }).check({ force: true });
    await expect(page).toHaveURL(/\/obligations\/calendar\?whose=all/);
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '下个月' }).click();
    await expect(page).toHaveURL(/month=/);
    await page.reload();
    await expect(page.getByRole('radio', { name: '月历' })).toBeChecked();
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('say what nobody may do for himself', async ({ page }) => {
    await signIn(page, 'staff');
    await page.goto('/settings/obligations');
    await expect(page.getByRole('heading', { name: '没有查看权限' })).toBeVisible();
    await page.goto('/');
    // Whether a roster waits for an answer is another matter.
    await expect(page.getByText(/没有要做的/)).toBeVisible();
  });
});
