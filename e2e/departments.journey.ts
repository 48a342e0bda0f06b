import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

async function openMenu(page: Page, name: string) {
  await page.getByRole('button', { name: `「${name}」的操作` }).click();
}

test.describe('departments and teams', () => {
  test('are created, renamed and closed by the administrator, with undo', async ({ page }) => {
    await signIn(page, 'admin');
    await page.goto('/people/departments');
    await page.getByRole('button', { name: '新建部门' }).click();
    await page.getByLabel('部门名称').fill('夜间客服部');
    await expectAccessible(page);
    await page.getByRole('button', { name: '建立部门' }).click();
    await expect(row(page, '夜间客服部')).toBeVisible();

    await openMenu(page, '夜间客服部');
    await page.getByRole('menuitem', { name: '新建班组' }).click();
    await page.getByLabel('班组名称').fill('夜班一组');
    await page.getByRole('button', { name: '建立班组' }).click();
    await expect(row(page, '夜班一组')).toBeVisible();

    await openMenu(page, '夜间客服部');
    await page.getByRole('menuitem', { name: '关闭' }).click();
    await expect(page.getByRole('dialog')).toContainText('没有关闭');
    await page.keyboard.press('Escape');

    await openMenu(page, '夜班一组');
    await page.getByRole('menuitem', { name: '改名' }).click();
    await page.getByLabel('新名称').fill('夜班甲组');
    await page.keyboard.press('Enter');
    await expect(row(page, '夜班甲组')).toBeVisible();

    await openMenu(page, '夜班甲组');
    await page.getByRole('menuitem', { name: '关闭' }).click();
    await expect(row(page, '夜班甲组')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(row(page, '夜班甲组')).toBeVisible();
  });

  test('keep a typed name when somebody else was faster', async ({ page, another }) => {
    await signIn(page, 'admin');
    await page.goto('/people/departments');
    await page.getByRole('button', { name: '新建部门' }).click();
    await page.getByLabel('部门名称').fill('两人同改');
    await page.getByRole('button', { name: '建立部门' }).click();
    await openMenu(page, '两人同改');
    await page.getByRole('menuitem', { name: '改名' }).click();
    await page.getByLabel('新名称').fill('我的名字');

    const other = await another();
    await signIn(other, 'admin');
    await other.goto('/people/departments');
    await openMenu(other, '两人同改');
    await other.getByRole('menuitem', { name: '改名' }).click();
    await other.getByLabel('新名称').fill('别人的名字');
    await other.keyboard.press('Enter');
    await expect(row(other, '别人的名字')).toBeVisible();

    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('别人的名字');
    await expect(page.getByLabel('新名称')).toHaveValue('我的名字');
    await dialog.getByRole('button', { name: '按现在的继续，保留我的输入' }).click();
    await dialog.getByRole('button', { name: '改名' }).click();
    await expect(row(page, '我的名字')).toBeVisible();
  });

  test('are worked by keyboard alone', async ({ page }) => {
    await signIn(page, 'admin');
    await page.goto('/people/departments');
    const cell = page.getByRole('gridcell', { name: '投诉', exact: true });
    await cell.focus();
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog')).toContainText('给「投诉」改名');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('搜索页面、员工、课程、部门、班组或命令').fill('收银');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: '门店服务台' })).toContainText('收银');
  });

  test('show a supervisor the own department and no way to change it', async ({ page }) => {
    await signIn(page, 'desk');
    await page.goto('/people/departments');
    await expect(row(page, '门店服务台')).toBeVisible();
    await expect(row(page, '客服部')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '新建部门' })).toHaveCount(0);
    await expectAccessible(page);
  });

  test('keep their filters in the address', async ({ page }) => {
    await signIn(page, 'trainer');
    await page.goto('/people/departments');
    await page.getByLabel('按名称或地点筛选').fill('收银');
    await expect(page).toHaveURL(/[?&]q=/);
    await page.reload();
    await expect(page.getByLabel('按名称或地点筛选')).toHaveValue('收银');
    await expect(row(page, '售前')).toHaveCount(0);
    await page.getByLabel('按名称或地点筛选').fill('没有这样的班组');
    await expect(page.getByText('没有符合筛选的部门或班组')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(row(page, '售前')).toBeVisible();
  });

  test('fit a phone as cards, with a bar for the thumb', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await signIn(page, 'leader');
    await page.goto('/people/departments');
    await expect(page.getByText('售前')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '底部导航' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('explain a failure and load again on demand', async ({ page }) => {
    await signIn(page, 'trainer');
    await page.route('**/api/departments**', (route) => route.abort());
    await page.goto('/people/departments');
    await expect(page.getByRole('alert')).toContainText('部门没有载入');
    await page.unroute('**/api/departments**');
    await page.getByRole('main').getByRole('button', { name: '重试' }).click();
    await expect(row(page, '售前')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`are legible in the ${theme} theme, and wholly English where English is chosen`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByLabel('Sign-in name').fill('admin');
      await page.getByLabel('Password', { exact: true }).fill('banke-demo');
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/sign-in/);
      await page.goto('/people/departments');
      await expect(row(page, '投诉')).toBeVisible();
      await expectAccessible(page);
      const shown = (await page.locator('body').innerText()).replace('班课', '');
      expect(await withoutData(page, shown)).not.toMatch(/\p{Script=Han}/u);
    });
  }
});

/** What is left of a text without the names that people gave to things. */
async function withoutData(page: Page, text: string): Promise<string> {
  const answers = await Promise.all(
    ['/api/session', '/api/departments?closed=include'].map(async (path) =>
      (await page.request.get(path)).text(),
    ),
  );
  const names = [
    ...answers.join().matchAll(/[\p{Script=Han}·（）\w]*\p{Script=Han}[\p{Script=Han}·（）\w]*/gu),
  ].map(([name]) => name);
  // An avatar shows two characters of a name.
  const avatar = new Set([...answers.join()].filter((character) => /\p{Script=Han}/u.test(character)));
  const rest = names
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), text);
  return rest
    .split('\n')
    .filter(
      (line) => !(line.trim().length <= 2 && [...line.trim()].every((character) => avatar.has(character))),
    )
    .join('\n');
}
