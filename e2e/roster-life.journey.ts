import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';
import { openRoster, personCell, saved } from './open-roster';

const MONTH = '2030-03';
const DESK = { width: 1440, height: 1200 };
const [AGENT, LEADER] = ['林晓雨', '顾嘉怡'];

const badge = (page: Page): Locator => page.locator('app-state-bar bk-badge').first();

async function write(page: Page, name: string, day: string, code: string): Promise<void> {
  const cell = await personCell(page, name, `${MONTH}-${day}`);
  await cell.click();
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(code); // beside the names of others who are there
}

/** Opens the one next step, and does it once the dialog has said what it means. */
async function take(page: Page, step: string, deed: string): Promise<void> {
  await page.locator('app-state-bar').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: deed, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Both stand in one team: of a whole department the grid draws only who is in sight. */
async function showTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查找与筛选' }).click();
  await page.getByRole('search').getByLabel('班组').selectOption({ label: '售前' });
  await expect(page.locator('bk-month-grid')).toContainText(AGENT);
}

async function openPhone(page: Page, name: string): Promise<Locator> {
  await signIn(page, name);
  await page.goto(`/shifts?month=${MONTH}`);
  const news = page.getByRole('region', { name: /2030年3月.*已公布/ });
  await expect(news).toBeVisible();
  return news;
}

test.describe('a roster from draft to the phone', () => {
  test.setTimeout(180_000); // four browsers
  test.use({ viewport: DESK });

  test('is returned with a remark, mended, approved, published, and amended for one of two', async ({
    page,
    another,
  }) => {
    await openRoster(page, MONTH);
    await showTeam(page);
    for (const day of ['05', '06']) await write(page, AGENT, day, '白');
    for (const day of ['05', '06']) await write(page, LEADER, day, '晚');
    await saved(page);
    await take(page, '提交审批', '提交给部门经理');
    await expect(badge(page)).toHaveText('待审批');
    await expect(page.getByText('只读', { exact: true })).toBeVisible();

    const manager = await another({ viewport: DESK });
    await signIn(manager, 'manager');
    await manager.goto(`/roster?month=${MONTH}`);
    await expect(badge(manager)).toHaveText('待审批');
    await showTeam(manager);
    await (await personCell(manager, AGENT, `${MONTH}-06`)).click({ button: 'right' });
    await manager.getByRole('menuitem', { name: '写批注' }).click();
    await manager.getByRole('dialog').getByLabel('批注').fill('这天晚上缺人，请换成晚班');
    await manager.getByRole('dialog').getByRole('button', { name: '写批注' }).click();
    await expect(manager.getByRole('button', { name: '1 处批注' })).toBeVisible();
    await manager.getByRole('button', { name: '退回' }).click();
    await expect(manager.getByRole('dialog')).toContainText('这天晚上缺人，请换成晚班');
    await expectAccessible(manager);
    await manager.getByRole('dialog').getByRole('button', { name: '退回给提交人' }).click();
    await expect(badge(manager)).toHaveText('已退回');

    // In the other browser, without anybody touching it.
    await expect(badge(page)).toHaveText('已退回');
    await page.getByRole('button', { name: '1 处批注' }).click();
    const remarks = page.getByRole('tabpanel', { name: '批注' });
    await expect(remarks).toContainText('这天晚上缺人，请换成晚班');
    await expectAccessible(page);
    await remarks.getByRole('button', { name: '已处理' }).click();
    await expect(page.getByRole('button', { name: '1 处批注' })).toHaveCount(0);
    await page.getByRole('button', { name: '关闭' }).click();
    await write(page, AGENT, '06', '晚');
    await saved(page);
    await take(page, '提交审批', '提交给部门经理');

    await expect(badge(manager)).toHaveText('待审批');
    await take(manager, '批准', '批准');
    await take(manager, '公布给员工', '公布给员工');
    await expect(badge(manager)).toHaveText('已公布');

    const [agent, leader] = [await another({ viewport: PHONE }), await another({ viewport: PHONE })];
    for (const [phone, name] of [
      [agent, 'staff'],
      [leader, 'leader'],
    ] as const) {
      const news = await openPhone(phone, name);
      await expect(phone.getByRole('region', { name: '按天' })).toContainText('晚班');
      await news.getByRole('button', { name: '确认知悉' }).click();
      await expect(news).toContainText('已确认');
      await expectNoSidewaysScroll(phone);
    }

    await expect(badge(page)).toHaveText('已公布');
    await write(page, LEADER, '05', '白');
    await saved(page);
    await page.getByRole('button', { name: '1 处变更还没公布' }).click();
    const difference = page.getByRole('dialog').getByRole('row').filter({ hasText: LEADER });
    await expect(difference).toContainText('3月5日');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '公布变更', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(LEADER);
    await expect(dialog).not.toContainText(AGENT);
    await dialog.getByRole('button', { name: '公布并通知' }).click();
    await expect(dialog).toContainText('请填写');
    await dialog.getByLabel('理由').fill('白班临时缺人');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '公布并通知' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: '1/2 人未确认' })).toBeVisible();

    const change = /2030年3月.*1 天变动/;
    const amendment = leader.getByRole('region', { name: change });
    await expect(amendment).toContainText('白班临时缺人');
    await expect(amendment).toContainText('晚班 15:00–24:00');
    await expect(amendment).toContainText('白班 08:30–18:00');
    await amendment.getByRole('button', { name: '确认知悉' }).click();
    await expect(amendment).toContainText('已确认');

    await agent.reload();
    await expect(agent.getByRole('region', { name: '按天' })).toContainText('晚班');
    await expect(agent.getByRole('region', { name: change })).toHaveCount(0);

    await page.getByRole('button', { name: '都已确认' }).click();
    const told = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '第 1 次变更' });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText(LEADER);
    await expect(told).toContainText('已确认');
  });
});
