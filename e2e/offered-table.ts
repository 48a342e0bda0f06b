import type { Page } from '@playwright/test';

/** What stands in the table that an open menu offers for download as CSV. */
export async function offeredTable(page: Page): Promise<string[][]> {
  const address = await page.getByRole('menuitem', { name: 'CSV（UTF-8）' }).getAttribute('href');
  const text = await (await page.request.get(address ?? '')).text();
  return text
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}
