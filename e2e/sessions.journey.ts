import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

test.describe('sessions', () => {
  test.setTimeout(120_000); // several browsers

  test('are arranged by a trainer, and asked for and left on a phone', async ({ page, another }) => {
    await signIn(page, 'trainer');
    await page.goto('/training/sessions');
    await expectAccessible(page);
    await page.getByRole('button', { name: '安排场次' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('哪里的人').selectOption({ label: '客服部' });
    await dialog.getByLabel('课程').selectOption({ label: '快捷话术' });
    await dialog.getByRole('textbox', { name: '日期' }).fill(inDays(20));
    await dialog.getByLabel('教室').fill('旅程教室');
    await dialog.getByLabel('名额').fill('1');
    await dialog.getByRole('button', { name: '安排场次' }).click();
    await expect(page.getByText('《快捷话术》已安排在')).toBeVisible();

    const phone = await another({ viewport: PHONE });
    await signIn(phone, 'staff');
    await phone.goto('/training/learn');
    const open = phone.getByRole('region', { name: '可以报名的培训' });
    await expect(open).toContainText('旅程教室');
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    await open.getByRole('button', { name: '报名《快捷话术》' }).click();
    const mine = phone.getByRole('region', { name: '我的培训场次' });
    await expect(mine).toContainText('旅程教室');

    await page.goto(`/training/sessions?month=${inDays(20).slice(0, 7)}`);
    await page.getByRole('link', { name: '快捷话术' }).click();
    await expect(page.getByRole('region', { name: '名单' })).toContainText('林晓雨');
    await expectAccessible(page);

    await mine.getByRole('button', { name: '退出《快捷话术》' }).click();
    await expect(open).toContainText('旅程教室');
    await expect(page.getByText('名单里还没有人')).toBeVisible(); // told by the live stream
  });

  test('have their attendance written by the keyboard, and are judged by who came', async ({
    page,
    another,
  }) => {
    const phone = await another({ viewport: PHONE });
    await signIn(phone, 'staff');
    await phone.goto('/training/learn');
    await phone.getByRole('region', { name: '请评价刚上过的培训' }).getByRole('button').first().click();
    await phone.getByRole('radio', { name: /满意$/ }).last().check({ force: true });
    await phone.getByRole('button', { name: '匿名提交' }).click();
    await expect(phone.getByText('评价已匿名记下')).toBeVisible();

    await signIn(page, 'trainer');
    await page.goto(`/training/sessions?month=${inDays(-4).slice(0, 7)}`);
    await page.getByRole('link', { name: 'MOT服务技巧', exact: true }).click();
    await page.getByRole('radiogroup', { name: '王梓萱' }).getByRole('radio').first().focus();
    await page.keyboard.press('3');
    await expect(page.getByRole('radiogroup', { name: '王梓萱' }).getByLabel('缺席')).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByText('的出勤已登记')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('requests and unknown questions', () => {
  test.setTimeout(120_000); // several browsers

  test('come from the phone, and a trainer takes them on', async ({ page, another }) => {
    const phone = await another({ viewport: PHONE });
    await signIn(phone, 'staff');
    await phone.goto('/training/requests');
    await phone.getByRole('button', { name: '申请培训' }).click();
    await phone.getByLabel('想学什么').fill('旅程里想学的');
    await phone.getByRole('button', { name: '提交申请' }).click();
    await expect(phone.getByText('已提交「旅程里想学的」')).toBeVisible();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);

    await signIn(page, 'trainer');
    await page.goto('/training/requests');
    await page.getByRole('button', { name: '通过审核：旅程里想学的' }).click();
    await page.getByRole('button', { name: '安排讲师：旅程里想学的' }).click();
    await page.getByRole('dialog').getByLabel('讲师').selectOption({ label: '演示·讲师' });
    await page.getByRole('dialog').getByRole('button', { name: '安排讲师' }).click();
    await expect(page.getByText('「旅程里想学的」已安排讲师')).toBeVisible();
    await expectAccessible(page);
    await expect(phone.getByRole('region', { name: '有讲师，待排课' })).toContainText('旅程里想学的');

    await phone.goto('/training/questions');
    await phone.getByRole('button', { name: '记一个不会的问题' }).click();
    await phone.getByLabel('客户问了什么').fill('旅程里没人会的问题');
    await phone.getByRole('button', { name: '记下问题' }).click();
    await expect(phone.getByRole('region', { name: '等待回答' })).toContainText('旅程里没人会的问题');
    await expectAccessible(phone);
    await page.goto('/training/questions');
    const row = page.getByRole('listitem').filter({ hasText: '旅程里没人会的问题' });
    await row.getByRole('button', { name: '回答', exact: true }).click();
    await page.getByRole('textbox', { name: '答案' }).fill('旅程里的答案');
    await page.getByRole('button', { name: '公布答案' }).click();
    await row.getByRole('button', { name: '放进题库' }).click();
    await expect(row.getByRole('link', { name: '已进题库' })).toBeVisible();
  });
});

/** `2026-11-28`, so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
