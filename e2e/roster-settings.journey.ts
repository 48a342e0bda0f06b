import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

/** Of one of several rules of the same kind. */
const actionsOf = (page: Page, sentence: string) =>
  page.getByRole('listitem').filter({ hasText: sentence }).getByRole('button');
const actions = (page: Page, name: string) => page.getByRole('button', { name: `「${name}」的操作` });

/** Whether the demo or an earlier journey brought shifts already: the usual ones are there afterwards. */
async function withUsualShifts(page: Page): Promise<void> {
  await page.goto('/roster/templates');
  await page.getByRole('button', { name: '采用常用班次' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^采用 \d+ 个$/ })
    .click();
  await expect(actions(page, '白班')).toBeVisible();
}

async function withChinaPack(page: Page): Promise<void> {
  await page.goto('/roster/rules');
  await page.getByRole('button', { name: '采用一套规则' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(新增 \d+ 条|关闭)$/ })
    .last()
    .click();
  await expect(page.getByText('每周至少休息 1 天。')).toBeVisible();
}

test.describe('shifts', () => {
  test('are made from what is usual, changed as a new version, closed and taken back', async ({ page }) => {
    await signIn(page, 'supervisor');
    await withUsualShifts(page);

    await page.getByRole('button', { name: '新建班次' }).click();
    await page.getByLabel('名称', { exact: true }).fill('大促夜班');
    await page.getByLabel('代号', { exact: true }).fill('白');
    await expect(page.getByText('「白」已经有班次在用')).toBeVisible();
    await page.getByLabel('代号', { exact: true }).fill('促');
    await page.getByLabel('第 1 段的开始').fill('22:00');
    await page.getByLabel('第 1 段的开始').press('Tab');
    await page.getByLabel('第 1 段的结束').fill('2:00');
    await page.getByLabel('第 1 段的结束').press('Tab');
    await expect(page.getByLabel('第 2 段的开始')).toHaveValue('次日 02:00');
    await page.getByLabel('第 2 段的结束').fill('26:30');
    await page.getByLabel('第 2 段的结束').press('Tab');
    await page.getByLabel('第 3 段的结束').fill('次日 6:30');
    await page.getByLabel('第 3 段的结束').press('Tab');
    await expect(page.getByText('22:00–次日 06:30')).toBeVisible();
    await expect(page.locator('.numbers')).toContainText('8 小时');
    await expectAccessible(page);
    await page.getByRole('button', { name: '建立班次' }).click();
    await expect(actions(page, '大促夜班')).toBeVisible();

    await actions(page, '大促夜班').click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    await expect(page.getByText('保存后成为第 2 版')).toBeVisible();
    await page.getByLabel('第 3 段的结束').fill('次日 6:00');
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await expect(page.getByText('已保存「大促夜班」第 2 版')).toBeVisible();

    await actions(page, '大促夜班').click();
    await page.getByRole('menuitem', { name: '查看与历史版本' }).click();
    const sheet = page.getByRole('dialog', { name: '大促夜班' });
    await expect(sheet).toContainText('第 1 版');
    await expect(sheet).toContainText('22:00–次日 06:30');
    await sheet.getByRole('button', { name: '停用' }).click();
    await page.keyboard.press('Escape');
    await expect(actions(page, '大促夜班')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(actions(page, '大促夜班')).toBeVisible();
  });

  test('keep what is typed until somebody says that it may go', async ({ page }) => {
    await signIn(page, 'supervisor');
    await withUsualShifts(page);
    await actions(page, '白班').click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    await page.getByLabel('名称', { exact: true }).fill('白班改');
    await page.getByRole('main').getByRole('link', { name: '班次' }).click();
    await page.getByRole('button', { name: '继续填写' }).last().click();
    await expect(page.getByLabel('名称', { exact: true })).toHaveValue('白班改');
    await page.getByRole('main').getByRole('link', { name: '班次' }).click();
    await page.getByRole('button', { name: '不保存，离开' }).click();
    await expect(actions(page, '白班')).toBeVisible();
  });

  test('fit a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await signIn(page, 'supervisor');
    await withUsualShifts(page);
    await expectNoSidewaysScroll(page);
    await actions(page, '白班').click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    await expect(page.getByRole('button', { name: '保存为新版本' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test.describe('rules', () => {
  test('start from a pack that shows what it brings, and are written as sentences', async ({ page }) => {
    await signIn(page, 'supervisor');
    await withChinaPack(page);
    await expect(page.getByText('请让律师核对')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: '新增规则' }).click();
    await page.getByLabel('规则', { exact: true }).selectOption({ label: '连续夜班' });
    await page.getByLabel('最多', { exact: true }).fill('40');
    await expect(page.getByText('请填写 1 到 31 之间的整数')).toBeVisible();
    await page.getByLabel('最多', { exact: true }).fill('9');
    await page.getByRole('dialog').getByRole('button', { name: '新增规则' }).click();
    await expect(page.getByText('最多连续上 9 个夜班。')).toBeVisible();

    await actionsOf(page, '最多连续上 9 个夜班。').click();
    await page.getByRole('menuitem', { name: '修改' }).click();
    await page.getByLabel('最多', { exact: true }).fill('11');
    await page.getByRole('button', { name: '保存规则' }).click();
    await expect(page.getByText('最多连续上 11 个夜班。')).toBeVisible();

    await actionsOf(page, '最多连续上 11 个夜班。').click();
    await page.getByRole('menuitem', { name: '去掉' }).click();
    await expect(page.getByText('最多连续上 11 个夜班。')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('最多连续上 11 个夜班。')).toBeVisible();
  });

  test('can be read, and not changed, by who only leads a team', async ({ page, another }) => {
    await signIn(page, 'supervisor');
    await withChinaPack(page);
    const reader = await another();
    await signIn(reader, 'leader');
    await reader.goto('/roster/rules');
    await expect(reader.getByText('每周至少休息 1 天。')).toBeVisible();
    await expect(reader.getByRole('button', { name: '新增规则' })).toHaveCount(0);
  });
});
