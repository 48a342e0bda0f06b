import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';

const openTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name, exact: true }).click();

test.describe('on the phone of somebody on the staff', () => {
  test.use({ viewport: PHONE });

  test('the next shift stands on Home, and opens who works with me', async ({ page }) => {
    await signIn(page, 'staff');
    const next = page.locator('app-next-shift a');
    await expect(next).toContainText('下一个班');
    await next.click();
    await expect(page).toHaveURL(/\/shifts\?.*open=/);
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('heading', { name: '同时上班的同事' })).toBeVisible();
    await expect(sheet.locator('li').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  test('a change of the roster shows what was and what is, and is confirmed', async ({ page }) => {
    await signIn(page, 'staff');
    await page.getByRole('link', { name: /条班表通知等你确认/ }).click();
    const notice = page.getByRole('region', { name: /天变动/ }).first();
    await expect(notice).toContainText('晚班 15:00–24:00');
    await expect(notice).toContainText('白班 08:30–18:00');
    await notice.getByRole('button', { name: '确认知悉' }).click();
    await expect(notice).toContainText('已确认');
    await page.reload();
    await expect(page.locator('app-month-calendar')).toBeVisible();
    await expect(notice).toBeHidden();
  });

  test('the month is what it was when the connection is gone, and says since when', async ({ page }) => {
    await signIn(page, 'staff');
    await openTab(page, '班表');
    await expect(page.locator('app-month-calendar')).toBeVisible();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '下个月' }).click();
    await expect(page.getByText('连不上服务器').first()).toBeVisible();
    await page.getByRole('button', { name: '上个月' }).click();
    const since = page.getByRole('status').filter({ hasText: '时的班表，连上后会自动更新' });
    await expect(since).toBeVisible();
    await expect(page.locator('app-month-calendar')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.context().setOffline(false);
    await expect(since).toBeHidden();
    await expect(page.locator('app-month-calendar')).toBeVisible();
  });

  test('a wish is entered with two taps, and withdrawn and taken back again', async ({ page }) => {
    await signIn(page, 'staff');
    await openTab(page, '班表');
    await page.getByRole('link', { name: '我的希望' }).click();
    await expect(page.getByRole('heading', { name: '我的希望' })).toBeVisible();
    await page.getByRole('button', { name: '下个月' }).click();
    await expect(page.getByText('还可以提 3 个')).toBeVisible();
    await page.locator('[data-day$="-12"]').click();
    await page.getByRole('radio', { name: '不希望' }).check();
    await page.getByRole('radio', { name: /晚班/ }).check();
    await page.getByRole('button', { name: '提出希望' }).click();
    const wish = page.getByRole('listitem').filter({ hasText: '不想上晚班' });
    await expect(wish).toBeVisible();
    await expect(page.getByText('还可以提 2 个')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await wish.getByRole('button').click();
    await expect(wish).toBeHidden();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(wish).toBeVisible();
    await wish.getByRole('button').click();
  });

  test('the calendar gets an address that needs no session, until it is stopped', async ({
    page,
    baseURL,
  }) => {
    await signIn(page, 'staff');
    await openTab(page, '我');
    await page.getByRole('button', { name: '开通订阅地址' }).click();
    const address = await page.getByLabel('订阅地址').inputValue();
    const { pathname, search } = new URL(address);
    const feed = await fetch(new URL(pathname + search, baseURL));
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await feed.text();
    expect(text.match(/BEGIN:VEVENT/g)?.length ?? 0).toBeGreaterThan(5);
    expect(text).toContain('TZID:Asia/Shanghai');

    await page.getByRole('button', { name: '停用订阅' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用订阅' }).click();
    await expect(page.getByRole('button', { name: '开通订阅地址' })).toBeVisible();
    expect((await fetch(new URL(pathname + search, baseURL))).status).toBe(404);
  });
});

test('the supervisor sees wishes and plans leave', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto('/roster/wishes?month=2030-06');
  await page.getByRole('button', { name: '登记请假' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('员工').selectOption({ index: 1 });
  await dialog.getByLabel('第一天').fill('2030-06-10');
  await dialog.getByLabel('最后一天').fill('2030-06-12');
  await dialog.getByLabel('说明').fill('年假');
  await dialog.getByRole('button', { name: '登记请假' }).click();
  const leave = page.getByRole('listitem').filter({ hasText: '年假' });
  await expect(leave).toContainText('6月10日');
  await expectAccessible(page);
  await leave.getByRole('button').click();
  await expect(leave).toBeHidden();
});
