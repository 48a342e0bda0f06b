import { expect, expectAccessible, expectNoSidewaysScroll, PHONE, signIn, test } from './journey';
import type { Received } from './receivers';

const RECEIVERS = process.env['RECEIVERS_ADDRESS'] ?? '';
const REFUSED = JSON.stringify({ errcode: 93_000, errmsg: 'invalid webhook url' });

const received = async () => (await (await fetch(`${RECEIVERS}/received`)).json()) as Received;
const answer = (body: string) => fetch(`${RECEIVERS}/answer`, { method: 'PUT', body });

/** Lines of a mail are broken with `=`, and `=` is written in figures. */
const unfolded = (mail: string) => mail.replace(/=\r\n/g, '').replaceAll('=3D', '=');

test.describe('messages outside the product', () => {
  test('come by mail to an address that was confirmed, but not at night', async ({ page }) => {
    await signIn(page, 'leader');
    await page.goto('/settings/me');
    await page.getByLabel('邮箱', { exact: true }).fill('leader@example.com');
    await page.getByRole('button', { name: '发送确认邮件' }).click();
    await expect(page.getByText('确认邮件已发到 leader@example.com')).toBeVisible();
    const link = /(\/confirm-email#[\w.-]+)/;
    const found = async () =>
      (await received()).mails
        .map(unfolded)
        .filter((mail) => mail.includes('leader@example.com'))
        .flatMap((mail) => link.exec(mail)?.[1] ?? [])[0];
    await expect.poll(found, { timeout: 30_000 }).toBeDefined();
    await page.goto((await found()) ?? '');
    await expect(page.getByText('leader@example.com 已确认')).toBeVisible();

    await page.goto('/settings/me');
    await expect(page.getByText('发到 leader@example.com')).toBeVisible();
    await page.getByLabel('晚上不打扰').check();
    await page.getByLabel('开始').fill('21:30');
    await page.getByLabel('班表', { exact: true }).uncheck();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('已保存')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('开始')).toHaveValue('21:30');
    await expect(page.getByLabel('班表', { exact: true })).not.toBeChecked();
  });

  test('go to a group by its robot, whose card says what became of them; what failed is sent again', async ({
    page,
  }) => {
    await signIn(page, 'admin');
    await page.goto('/settings/robots');
    await page.getByRole('button', { name: '添加机器人' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill('客服大群');
    await form.getByLabel('平台').selectOption({ label: '企业微信' });
    await form.getByLabel('Webhook 地址').fill(`${RECEIVERS}/robot?key=group`);
    await form.getByRole('button', { name: '添加', exact: true }).click();
    const card = page.getByRole('listitem').filter({ hasText: '客服大群' });
    await expect(card).toContainText('还没有发过消息');
    await expect(card).toContainText('免打扰 21:00–08:00');

    const tested = card.getByRole('button', { name: '向「客服大群」发测试消息' });
    await tested.click();
    await expect(page.getByText('测试消息已发到「客服大群」')).toBeVisible();
    await expect(card).toContainText('已送达');
    const { hooks } = await received();
    expect(hooks.map(({ path }) => path)).toEqual(['/robot?key=group']);
    expect(hooks[0]?.body).toContain('这是一条测试消息');

    await answer(REFUSED);
    await tested.click();
    await expect(page.getByText('「客服大群」没有收到')).toBeVisible();
    await expect(card).toContainText('没有送达');
    await expectAccessible(page);
    await page.goto('/settings/failed-deliveries');
    const letter = page.getByRole('listitem').filter({ hasText: '客服大群' });
    await expect(letter).toContainText('试了 1 次');
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await answer('');
    await letter.getByRole('button', { name: '重新投递给「客服大群」' }).click();
    await expect(letter).toHaveCount(0);
    await expect.poll(async () => (await received()).hooks.length, { timeout: 30_000 }).toBe(3);
    await page.goto('/settings/robots');
    await expect(card).toContainText('已送达');
    await expectNoSidewaysScroll(page);
  });
});
