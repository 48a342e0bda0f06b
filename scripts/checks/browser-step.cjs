'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('../launch/places.cjs');
const { readJson } = require('../launch/read-json.cjs');
const { runProgram } = require('../launch/package-program.cjs');
const { findBrowser } = require('./find-browser.cjs');

/** Turns Playwright's report into a row; a run without a single test has failed. */
function countJourneys(report, code) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  const passed = expected + flaky;
  const unexplained = unexpected === 0 && (code !== 0 || passed === 0);
  return [{ name: 'browser', passed, failed: unexplained ? 1 : unexpected, skipped }];
}

/** Runs the journeys in an installed browser, or in the packaged one. */
async function runBrowserTests(databaseUrl) {
  const outputFile = path.join(places.cache, 'browser-report.json');
  fs.rmSync(outputFile, { force: true });
  const browser = await findBrowser();
  console.log(`  browser: ${browser}`);
  const env = {
    ...process.env,
    TEST_DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: outputFile,
  };
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
  const { code } = await runProgram('@playwright/test', 'playwright', args, { env, inherit: true });
  return countJourneys(readJson(outputFile), code);
}

module.exports = { runBrowserTests, countJourneys };
