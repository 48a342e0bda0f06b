// npm run bench:web: the roster page with a month of 300 people in a real browser; medians of rounds in fresh pages.
const { execFileSync, fork } = require('node:child_process');
const { once } = require('node:events');
const { cpus, loadavg } = require('node:os');
const { join } = require('node:path');
const { chromium } = require('@playwright/test');
const { findBrowser } = require('../checks/find-browser.cjs');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { prepareCompany } = require('./prepare-company.cjs');
const { growDepartment } = require('./prepare-month.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const KEYS = 40;
const ROOT = join(__dirname, '../..');
const GOALS = { load: 1500, key: 50, paste: 500, frame: 50 };
const DAY_MS = 86_400_000;

const percentile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => percentile(values, 0.5);

async function openMonth(browser, { address, cookie, month }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const [name, value] = cookie.split('=');
  await context.addCookies([{ name, value, url: address }]);
  await context.addInitScript({ path: join(__dirname, 'stopwatch.js') });
  const page = await context.newPage();
  await page.goto(`${address}/roster?month=${month}`);
  const load = await page.evaluate(`bench.usable('/api/rosters/[^/]+/month$', '.day-cell .chip')`);
  return { page, load, close: () => context.close() };
}

const cell = (page, row, day) =>
  page.locator(`bk-month-grid .day-cell[col-id="d:${Date.parse(`${day}T00:00:00Z`) / DAY_MS}"]`).nth(row);

/** Codes typed one under the other, as somebody does who fills a day: cell, cover, findings and totals are painted anew. */
async function typeCodes(page, month) {
  await page.evaluate(`bench.watch('keydown', 'Enter')`);
  await cell(page, 2, `${month}-08`).click();
  const times = [];
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.type(key % 2 ? '休' : '晚');
    await page.keyboard.press('Enter');
    times.push(await page.evaluate('bench.next()'));
  }
  return times;
}

/** Everything copied, emptied and pasted again; all codes change, and all of it is saved. */
async function pasteMonth(page) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Delete');
  await page.evaluate(`bench.watch('paste')`);
  await page.keyboard.press('Control+v');
  const time = await page.evaluate('bench.next()');
  await page.locator('app-save-line').getByText('已保存').waitFor();
  if (await page.locator('bk-toasts [role=alert]').count()) throw new Error('what was pasted was refused');
  return time;
}

/** By the wheel, down to the last person and up again. */
async function scrollMonth(page) {
  await page.mouse.move(700, 400);
  const frames = page.evaluate('bench.frames()');
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, direction * 150);
  }
  await page.evaluate('bench.stopFrames()');
  return frames;
}

async function measure(browser, place) {
  const { page, load, close } = await openMonth(browser, place);
  const frames = await scrollMonth(page);
  const keys = await typeCodes(page, place.month);
  const paste = await pasteMonth(page);
  await close();
  return {
    load,
    key: percentile(keys, 0.95),
    keyMedian: median(keys),
    paste,
    frame: Math.max(...frames),
    frames: frames.length,
    slow: frames.filter((length) => length > GOALS.frame).length,
  };
}

async function measureRounds(place) {
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const rounds = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const each = await measure(browser, place);
      rounds.push(each);
      console.log(
        `round ${round}: usable after ${each.load.toFixed(0)} ms, code typed ${each.keyMedian.toFixed(0)} ms (p95 ${each.key.toFixed(0)}), ` +
          `300 × 31 pasted ${each.paste.toFixed(0)} ms, longest frame ${each.frame.toFixed(0)} ms (${each.slow} of ${each.frames} over ${GOALS.frame})`,
      );
    }
    const line = Object.entries(GOALS).map(
      ([name, goal]) =>
        `${name} ${median(rounds.map((each) => each[name])).toFixed(0)} ms (goal: at most ${goal})`,
    );
    console.log(`\nmedian of ${ROUNDS} rounds, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}:`);
    console.log(line.join(', '));
  } finally {
    await browser.close();
  }
}

async function main() {
  if (!process.env.BUILT) {
    execFileSync('npx', ['nx', 'build', 'web'], { cwd: ROOT, stdio: 'inherit' });
    execFileSync(process.execPath, [join(__dirname, '../build-api.cjs')], { stdio: 'inherit' });
  }
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  let server;
  try {
    const { env, cookie } = await prepareCompany(superuserUrl, { name: 'supervisor' });
    const { month } = await growDepartment(env.SUPERUSER_URL);
    server = fork(join(__dirname, 'serve-api.cjs'), {
      env: { ...process.env, ...env, WEB_ROOT: join(ROOT, 'dist/apps/web/browser') },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [{ address }] = await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(() => Promise.reject(new Error('the server ended'))),
    ]);
    await measureRounds({ address, cookie, month });
  } finally {
    server?.kill();
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
