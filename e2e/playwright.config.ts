import { defineConfig } from '@playwright/test';

/**
 * Journeys in a real browser against the built product; `npm test` provides PostgreSQL and the browser. One after another:
 * they share a product, and some end the sessions of others. No trace: recording one makes a page several times slower.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './serve-product.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
      // A test browser phones nobody.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
