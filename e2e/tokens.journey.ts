import { expect, signIn, test } from './journey';

test('a program reads with a token what it was given, and nothing once that is taken back', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'supervisor');
  await page.goto('/settings/me');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('用途').fill('考勤系统');
  await form.getByRole('button', { name: '生成令牌' }).click();
  await expect(form.getByRole('alert').first()).toBeVisible();
  await form.getByRole('checkbox', { name: '查看班表草稿' }).check();
  await form.getByLabel('有效期').selectOption({ label: '30 天' });
  await form.getByRole('button', { name: '生成令牌' }).click();
  const shown = page.getByRole('dialog', { name: '“考勤系统”的令牌' });
  const secret = await shown.getByRole('textbox').inputValue();
  await shown.getByRole('button', { name: '已经存好了' }).click();
  await expect(shown).toBeHidden();
  const line = page.getByRole('listitem').filter({ hasText: '考勤系统' });
  await expect(line).toContainText('还没有用过');
  await expect(line).toContainText('有效至');

  const program = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  const department = await page.evaluate(async () => {
    const list = (await (await fetch('/api/departments')).json()) as { departments: { id: string }[] };
    return list.departments[0]?.id ?? '';
  });
  const rosters = () => program.get(`/api/rosters?department=${department}`);
  const read = await rosters();
  expect(read.status()).toBe(200);
  const { rosters: found } = (await read.json()) as { rosters: { id: string }[] };
  expect(found.length).toBeGreaterThan(0);
  const beyond = await program.post('/api/rosters', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: { departmentId: department, from: '2033-01-01', through: '2033-01-31' },
  });
  expect(beyond.status()).toBe(403);
  expect((await program.get('/api/me/tokens')).status()).toBe(403);

  await page.reload();
  await expect(line).toContainText('最近使用');
  await line.getByRole('button', { name: '收回“考勤系统”的令牌' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click();
  await expect(line).toHaveCount(0);
  expect((await rosters()).status()).toBe(401);
  await program.dispose();
});
