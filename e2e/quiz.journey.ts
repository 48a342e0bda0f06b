import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

const TITLE = '旅程里的测验';
const [KNOWN, ESSAY] = ['几分钟内要给客户说法？（旅程）', '怎样安抚一位着急的客户？（旅程）'];

test.describe('quizzes', () => {
  test('are written by a trainer, taken on a phone, gone on with elsewhere, marked, and explained', async ({
    page,
    another,
  }) => {
    test.slow(); // three browsers, one after the other
    await signIn(page, 'trainer');

    // A number, and an essay with a rubric; what is missing is said where it is.
    await page.goto('/quizzes/bank/new');
    await page.getByLabel('题型').selectOption({ label: '数值' });
    await page.getByRole('button', { name: '存入题库' }).click();
    await expect(page.getByText('这里不能空着').first()).toBeVisible();
    await page.getByLabel('题干').fill(KNOWN);
    await page.getByLabel('数值 1').fill('15');
    await page.getByLabel('数值 1').blur();
    await page.getByLabel('填数字').fill('15');
    await page.getByRole('button', { name: '试评分' }).click();
    await expect(page.getByText('正确', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '存入题库' }).click();
    await expect(page.getByText('已保存，现在是第 1 版')).toBeVisible();

    await page.goto('/quizzes/bank/new');
    await page.getByLabel('题型').selectOption({ label: '问答' });
    await page.getByLabel('题干').fill(ESSAY);
    await page.getByRole('button', { name: '加一项标准' }).click();
    await page.getByRole('textbox', { name: '标准 1' }).fill('先倾听');
    await page.getByLabel('第 1 档').fill('没有');
    await page.getByLabel('第 2 档').fill('做到了');
    await page.getByRole('button', { name: '存入题库' }).click();
    await expect(page.getByText('已保存，现在是第 1 版')).toBeVisible();

    // The quiz asks both.
    await page.goto('/quizzes/made/new');
    await page.getByLabel('名称').fill(TITLE);
    await page.getByRole('button', { name: '从题库选题' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('搜索题目').fill('旅程');
    await dialog.getByLabel(KNOWN).check();
    await dialog.getByLabel(ESSAY).check();
    await dialog.getByRole('button', { name: '加入 2 道题' }).click();
    await page.getByLabel('每个人的题目顺序不同').uncheck();
    await expectAccessible(page);
    await page.getByRole('button', { name: '新建测验' }).click();
    await expect(page).toHaveURL(/made\/[0-9a-f-]{36}$/);
    await page.goto('/quizzes/made');
    await page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('button', { name: '开放' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: TITLE })).toContainText('关闭');

    // One answer on the phone, the rest on another device.
    const phone = await another({ viewport: PHONE });
    await signIn(phone, 'staff');
    await phone.goto('/quizzes');
    await phone.getByRole('link', { name: new RegExp(TITLE) }).click();
    await phone.getByRole('button', { name: '开始作答' }).click();
    await phone.getByLabel('填数字').fill('15');
    await expect(phone.getByText('已保存')).toBeVisible();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
    const address = phone.url();

    const desk = await another();
    await signIn(desk, 'staff');
    await desk.goto(address);
    await expect(desk.getByLabel('填数字')).toHaveValue('15');
    await desk.getByRole('button', { name: '第 2 题，未作答' }).click();
    await desk.getByLabel('你的答案').fill('先听他说完，再道歉。');
    await expect(desk.getByText('已保存')).toBeVisible();
    await desk.getByRole('button', { name: '交卷' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
    await expect(desk.getByText('等待评分')).toBeVisible();

    // Marked by its rubric, with the keys.
    await page.goto('/quizzes/marking');
    // The demo's own wait longer.
    for (const place of ['2', '3']) {
      await page.getByRole('button', { name: '下一份', exact: true }).click();
      await expect(page.getByText(new RegExp(`第 ${place} 份`))).toBeVisible();
    }
    await expect(page.getByText('先听他说完，再道歉。')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: /做到了/ })).toBeChecked();
    await page.getByLabel('写给作答人的话（可不填）').fill('说得很好');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('已处理', { exact: true })).toBeVisible();

    // The result explains itself.
    await phone.reload();
    await expect(phone.getByText('100 %')).toBeVisible();
    await expect(phone.getByText('讲师的话：说得很好')).toBeVisible();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  });
});
