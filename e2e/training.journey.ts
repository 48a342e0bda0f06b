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

  test('are assigned by a trainer and taken on a phone, until the assignment is done', async ({
    page,
    another,
  }) => {
    await signIn(page, 'trainer');
    await page.goto('/training/assignments');
    await page.getByRole('button', { name: '指派课程' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('哪里的人').selectOption({ label: '客服部' });
    await dialog.getByLabel('学什么').selectOption({ label: '服务原则与三米微笑' });
    await dialog.getByLabel('指派给谁').selectOption({ label: '指定员工' });
    await dialog.getByLabel('林晓雨').check();
    await dialog.getByRole('radio', { name: /从分到那天算/ }).check();
    await expect(dialog.getByText('1 人要学')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '指派', exact: true }).click();
    await expect(page.getByText('已指派「服务原则与三米微笑」')).toBeVisible();
    await expectAccessible(page);

    const phone = await another({ viewport: { width: 390, height: 844 } });
    await signIn(phone, 'staff');
    await phone.goto('/training/learn');
    const course = phone.getByRole('link', { name: /服务原则与三米微笑/ });
    await expect(course).toContainText('必修');
    await expectAccessible(phone);
    await course.click();
    await phone.getByRole('button', { name: '开始学习' }).click();
    await phone.getByRole('button', { name: '读完，下一课' }).click();
    await phone.getByRole('button', { name: /^读完$|确认/ }).click();
    await expect(phone.getByText('已学完')).toBeVisible();
    await phone.goto('/training/learn');
    await expect(phone.getByRole('region', { name: '学完的' })).toContainText('服务原则与三米微笑');

    await page.goto('/training/assignments?standing=done&q=林晓雨');
    await expect(page.getByRole('listitem').filter({ hasText: '服务原则与三米微笑' })).toContainText(
      '已学完',
    );
  });
});
