'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('../launch/places.cjs');
const { readJson } = require('../launch/read-json.cjs');
const { runProgram } = require('../launch/package-program.cjs');

/** The parts Jest runs: the name asked for → the names of its projects in jest.config.js. */
const JEST_PROJECTS = { unit: ['unit'], web: ['web'], database: ['database'], launcher: ['launcher'] };

// Tests through HTTP run with those of the database and are counted apart.
const rowsOf = (part) => (part === 'database' ? ['database', 'http'] : [part]);

function partOf(file) {
  const relative = path.relative(places.repository, file).split(path.sep).join('/');
  if (relative.startsWith('scripts/')) return 'launcher';
  if (relative.startsWith('apps/web/') || relative.startsWith('libs/ui/')) return 'web';
  if (relative.endsWith('.http.spec.ts')) return 'http';
  return relative.endsWith('.db.spec.ts') ? 'database' : 'unit';
}

/**
 * Turns Jest's report into one row for each part. A file that could not even run counts as one failure, and so does
 * a wanted part in which nothing ran.
 */
function countTests(report, code, wanted = []) {
  const rows = new Map();
  for (const file of report?.testResults ?? []) {
    const name = partOf(file.name);
    const row = rows.get(name) ?? { name, passed: 0, failed: 0, skipped: 0 };
    rows.set(name, row);
    for (const { status } of file.assertionResults) {
      if (status === 'passed') row.passed += 1;
      else if (status === 'failed') row.failed += 1;
      else row.skipped += 1;
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
      row.failed += 1;
  }
  const ran = (name) => (rows.get(name)?.passed ?? 0) + (rows.get(name)?.failed ?? 0) > 0;
  for (const part of wanted.filter((each) => !rowsOf(each).some(ran))) {
    rows.set(part, { passed: 0, skipped: 0, ...rows.get(part), name: part, failed: 1 });
  }
  const counted = [...rows.values()];
  const unexplained = (code !== 0 || counted.length === 0) && counted.every(({ failed }) => failed === 0);
  return unexplained ? [...counted, { name: 'jest', passed: 0, failed: 1 }] : counted;
}

/** Runs the wanted parts in one Jest, so that they share its workers. */
async function runJest(parts, databaseUrl) {
  const outputFile = path.join(places.cache, 'jest-report.json');
  fs.mkdirSync(places.cache, { recursive: true });
  fs.rmSync(outputFile, { force: true });
  const projects = parts.flatMap((part) => JEST_PROJECTS[part]);
  const args = ['--ci', '--json', `--outputFile=${outputFile}`, '--selectProjects', ...projects];
  const env = { ...process.env, TEST_DATABASE_URL: databaseUrl, NODE_ENV: 'test' };
  const { code } = await runProgram('jest', 'jest', args, { env, inherit: true });
  return countTests(readJson(outputFile), code, parts);
}

module.exports = { runJest, countTests, JEST_PROJECTS };
