import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';

export const PASSWORD = 'banke-demo';

interface Journey {
  /** Fails the test when the page logs an error or the content security policy stops something. */
  watched: (page: Page) => Page;
  /** A second browser beside the first, watched and closed like it. */
  another: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Journey>({
  baseURL: async ({}, use) => use(process.env['DEMO_ADDRESS'] ?? ''),
  watched: async ({}, use) => {
    const complaints: string[] = [];
    await use((page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // The browser itself reports refusals (401, 409 …) that the product answers on purpose.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
          complaints.push(message.text());
        }
      });
      return page;
    });
    expect(complaints).toEqual([]);
  },
  page: async ({ page, watched }, use) => use(watched(page)),
  another: async ({ browser, baseURL, watched }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'zh-CN', ...options });
      opened.push(watched(await context.newPage()));
      return opened.at(-1) as Page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect };

export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** For who sees several departments: the one to look at. */
export async function chooseDepartment(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^部门/ }).click();
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: `部门 ${name}` })).toBeVisible();
}

/** WCAG 2.1 A and AA, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

export const PHONE = { width: 390, height: 844 };
