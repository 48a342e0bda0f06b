import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

/** Nothing else in the journeys goes by this topic or this year. */
const TOPIC = '旅程里的情绪安抚';
const YEAR = '2031';

test('what people want to learn is asked on their phones, decided by a trainer, and planned', async ({
  page,
  another,
}) => {
  test.setTimeout(240_000); // two people, three screens
  await signIn(page, 'trainer');
  await page.goto('/training/needs');
  await page.getByRole('button', { name: '开始需求调查' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('部门').selectOption({ label: '客服部' });
  await dialog.getByLabel('年份').fill(YEAR);
  await dialog.getByLabel('备选题目').fill(`${TOPIC}\n旅程里的直播问答`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '开始调查并邀请全员' }).click();
  await expect(page.getByRole('heading', { name: `客服部 ${YEAR} 年培训需求` })).toBeVisible();
  const survey = new URL(page.url()).pathname;

  const phone = await another({ viewport: PHONE });
  await signIn(phone, 'staff');
  await phone.goto(survey);
  await phone.getByRole('button', { name: TOPIC }).click();
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);
  const send = phone.getByRole('button', { name: '提交我的选择' });
  await send.click();
  await expect(phone.getByText('已提交，截止前可以再改')).toBeVisible();
  await expect(phone.getByRole('button', { name: '更新我的选择' })).toBeDisabled();

  await page.getByRole('button', { name: '修改调查' }).click();
  await expect(dialog.getByLabel('填写方式')).toBeVisible();
  await dialog.getByLabel('开始日').fill('2026-01-05');
  await dialog.getByLabel('截止日').fill('2026-01-06');
  await dialog.getByRole('button', { name: '保存调查' }).click();
  await expect(page.getByText('已保存调查')).toBeVisible();
  await expect(page.getByText('已截止')).toBeVisible();
  await page.getByRole('button', { name: `采纳「${TOPIC}」` }).click();
  await dialog.getByLabel('放进哪个主题系列').selectOption({ label: '服务规范系列' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(page.getByText(`已采纳「${TOPIC}」，转入课程开发`)).toBeVisible();
  await expect(page.getByText('已采纳，开发新课程')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/training/plan?month=2027-05');
  await page.getByRole('button', { name: '起草客服部的计划' }).click();
  const plan = page.getByRole('region', { name: /客服部/ });
  await expect(plan.getByText('草稿')).toBeVisible();
  await plan.getByRole('button', { name: '添加一行' }).click();
  await dialog.getByLabel('题目').fill(TOPIC);
  await dialog.getByLabel('计划日期').fill('2027-05-11');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存这一行' }).click();
  await expect(plan.getByRole('listitem').filter({ hasText: '自行添加' })).toContainText(TOPIC);
  await plan.getByRole('button', { name: '提交给总办和人力资源' }).click();
  await expect(plan.getByText('已提交', { exact: true })).toBeVisible();
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
