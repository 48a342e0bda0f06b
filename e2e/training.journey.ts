import { expect, expectAccessible, signIn, test } from './journey';

test.describe('courses', () => {
  test.setTimeout(120_000); // several browsers

  test('are written by a trainer, and stay out of sight until they are in the library', async ({
    page,
    another,
  }) => {
    await signIn(page, 'trainer');
    await page.goto('/training/courses');
    await expect(page.getByText('投诉分类与处理时限')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: '在「服务规范系列」里新建课程' }).click();
    await page.getByLabel('课程名称').fill('旅程里的课');
    await page.getByRole('button', { name: '添加一课' }).click();
    await page.getByRole('button', { name: '保存课程' }).click();
    await expect(page.getByText('请填写').first()).toBeVisible(); // the lesson has neither title nor text
    await page.getByLabel('标题').fill('先微笑');
    await page.getByLabel('正文').fill('## 三米\n\n<b>不是网页</b>，**是课文**。');
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText('<b>不是网页</b>')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存课程' }).click();
    await expect(page.getByRole('heading', { name: /旅程里的课/ })).toBeVisible();
    await page.getByRole('button', { name: '组建项目组' }).click();
    await expect(page.getByRole('button', { name: '召开研讨会' })).toBeVisible();

    const staff = await another();
    await signIn(staff, 'staff');
    await staff.goto('/training/courses');
    await expect(staff.getByText('投诉分类与处理时限')).toBeVisible();
    await expect(staff.getByText('旅程里的课')).toHaveCount(0);
  });
});
