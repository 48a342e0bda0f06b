'use strict';
const { ensureDependencies } = require('../launch/dependencies.cjs');
const { ensureBuild } = require('../launch/build.cjs');
const { reportFailure } = require('../launch/refusal.cjs');
const { Shutdown } = require('../launch/shutdown.cjs');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { readCheckOptions } = require('./check-options.cjs');
const { checkFormat, runTarget } = require('./tool-steps.cjs');
const { checkBadImports, removeBadImport } = require('./bad-import.cjs');
const { JEST_PROJECTS, runJest } = require('./jest-step.cjs');
const { runBrowserTests } = require('./browser-step.cjs');
const { summary, total } = require('./summary.cjs');

// The cheap and telling ones first. Each is { name, parts, run }; parts are what --only may name.
const STEPS = [
  { name: 'format', parts: ['format'], run: () => checkFormat() },
  { name: 'types', parts: ['types'], run: () => runTarget('typecheck', 'types') },
  { name: 'lint', parts: ['lint'], run: () => runTarget('lint') },
  { name: 'boundaries', parts: ['boundaries'], run: ({ shutdown }) => checkBadImports(shutdown) },
  { name: 'build', parts: ['build', 'browser'], run: () => build() },
  {
    name: 'jest',
    parts: Object.keys(JEST_PROJECTS),
    run: async ({ only, database }) => {
      const wanted = Object.keys(JEST_PROJECTS).filter((part) => only.has(part));
      return runJest(wanted, await database());
    },
  },
  { name: 'browser', parts: ['browser'], run: async ({ database }) => runBrowserTests(await database()) },
];

const PARTS = [...new Set(STEPS.flatMap((step) => step.parts))];

async function build() {
  await ensureBuild();
  return [{ name: 'build', passed: 1, failed: 0 }];
}

// One PostgreSQL for the whole run, started when the first step needs it.
function sharedDatabase(shutdown) {
  let url;
  return () => {
    url ??= (async () => {
      const postgres = createTemporaryPostgres();
      shutdown.add(postgres);
      return (await postgres.start()).superuserUrl;
    })();
    return url;
  };
}

async function runStep(step, context) {
  const since = performance.now();
  const seconds = () => (performance.now() - since) / 1000;
  try {
    const rows = await step.run(context);
    return rows.map((row, i) => (i === rows.length - 1 ? { ...row, seconds: seconds() } : row));
  } catch (error) {
    if (!context.shutdown.requested) reportFailure(error);
    return [{ name: step.name, passed: 0, failed: 1, seconds: seconds() }];
  }
}

async function runSteps(only, shutdown) {
  const context = { only, shutdown, database: sharedDatabase(shutdown) };
  const rows = [];
  for (const step of STEPS) {
    if (shutdown.requested) return rows;
    if (step.parts.some((part) => only.has(part))) rows.push(...(await runStep(step, context)));
  }
  return rows;
}

/** `npm test`: every check there is, going on after failures, with one summary at the end. */
async function check(args) {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    const { help, only } = readCheckOptions(args, PARTS);
    if (help) return console.log(help);
    removeBadImport();
    await ensureDependencies();
    const rows = await runSteps(only, shutdown);
    if (shutdown.requested) return;
    await shutdown.end(total(rows).failed > 0 ? 1 : 0, () => console.log(summary(rows)));
  } catch (error) {
    await shutdown.fail(error);
  }
}

module.exports = { check };
