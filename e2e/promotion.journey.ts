import {
  chooseDepartment,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  signIn,
  test,
} from './journey';

/** Nobody else in the journeys goes by this agent's grade. */
const NAME = '李浩然';

test('what a month’s end found leads to a decision of a named person, which its owner sees at once', async ({
  page,
  another,
}) => {
  test.setTimeout(240_000); // three people
  await signIn(page, 'supervisor');
  await page.goto('/promotion/runs');
  await page.getByRole('button', { name: /^评定到/ }).click();
  await expect(page.getByText('评定完成，结果已保存')).toBeVisible();
  await expectAccessible(page);

  const phone = await another({ viewport: PHONE });
  await signIn(phone, 'staff');
  await phone.goto('/promotion/me');
  const open = phone.locator('[data-step] [data-criterion][data-state="unknown"]');
  await expect(open.first()).toBeVisible();
  const before = await open.count();
  await expectNoSidewaysScroll(phone);
  await expectAccessible(phone);

  await page.getByRole('link', { name: '林晓雨' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('是否做到').selectOption({ label: '做到了' });
  await dialog.getByLabel('依据').fill('九月带教记录两份');
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(page.getByText('已登记')).toBeVisible();
  await expect(open).toHaveCount(before - 1);

  const hr = await another();
  await signIn(hr, 'hr');
  await hr.goto('/promotion/runs');
  await chooseDepartment(hr, '客服部');
  await hr.getByRole('link', { name: NAME }).click();
  await hr.getByRole('button', { name: '作出决定' }).click();
  const decision = hr.getByRole('dialog');
  await decision.getByLabel('决定', { exact: true }).selectOption({ label: '晋升' });
  await decision.getByLabel('新等级').selectOption({ label: '中级' });
  await decision.getByLabel('理由').fill('连续两个季度 A，同意晋升');
  await decision.getByRole('button', { name: '保存决定' }).click();
  await expect(decision.getByLabel('交接记录在哪里')).toBeFocused();
  await decision.getByLabel('交接记录在哪里').fill('交接本第 12 页');
  await expectAccessible(hr);
  await decision.getByRole('button', { name: '保存决定' }).click();
  await expect(hr.getByText('决定已保存')).toBeVisible();
  await expect(hr.getByText('从初级晋升到中级').first()).toBeVisible();
  await expect(hr.getByText(/^依据 .+ 的评定$/)).toBeVisible();
});

test('a scheme is edited as a form, and what was typed is not lost by a click', async ({ page }) => {
  await signIn(page, 'hr');
  await page.goto('/promotion/scheme');
  await chooseDepartment(page, '客服部');
  await page.getByRole('button', { name: '编辑方案' }).click();
  const form = page.getByRole('dialog').first();
  await form.getByRole('button', { name: '添加等级' }).click();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog').last();
  await expect(question.getByRole('heading', { name: '不保存就离开？' })).toBeVisible();
  await question.getByText('继续填写').click();
  await expect(form).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '不保存，离开' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
