// npm run bench:web: a month of 300 people in a real browser; medians of several rounds, each in a fresh page.
const { execFileSync } = require('node:child_process');
const { cpus, loadavg } = require('node:os');
const { join } = require('node:path');
const { chromium } = require('@playwright/test');
const { findBrowser } = require('../checks/find-browser.cjs');
const { serveFiles } = require('./serve-files.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const KEYS = 40;
const ROOT = join(__dirname, '../..');
const GOALS = { load: 1500, key: 50, paste: 500, frame: 50 };

const percentile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const median = (values) => percentile(values, 0.5);

async function openMonth(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`${address}/?rows=300&wait`);
  await page.waitForFunction('globalThis.bench !== undefined');
  return { page, close: () => context.close() };
}

const cell = (page, row, day) => page.locator(`[row-id="p:${row}"] [col-id="d:${20_788 + day}"]`);

async function waitMeasured(page, count) {
  await page.waitForFunction(`bench.measured.length >= ${count}`);
  return page.evaluate('bench.measured.splice(0)');
}

/** Codes typed one under the other, as somebody does who fills a day. */
async function typeCodes(page) {
  await page.evaluate(`bench.watch('keydown', 'Enter')`);
  await cell(page, 2, 8).click();
  const times = [];
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.type(key % 2 ? '1' : '3');
    await page.keyboard.press('Enter');
    times.push(...(await waitMeasured(page, 1)));
  }
  return times;
}

/** Everything copied, emptied and pasted again; all codes change. */
async function pasteMonth(page) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Delete');
  await page.evaluate(`bench.watch('paste')`);
  await page.keyboard.press('Control+v');
  const [time] = await waitMeasured(page, 1);
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

async function measure(browser, address) {
  const { page, close } = await openMonth(browser, address);
  const load = await page.evaluate('bench.load()');
  const keys = await typeCodes(page);
  const paste = await pasteMonth(page);
  const frames = await scrollMonth(page);
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

async function main() {
  if (!process.env.BUILT) {
    execFileSync('npx', ['nx', 'build-bench', 'web'], { cwd: ROOT, stdio: 'inherit' });
  }
  const server = await serveFiles(join(ROOT, 'dist/apps/web-bench/browser'));
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const rounds = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const each = await measure(browser, server.address);
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
    server.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
