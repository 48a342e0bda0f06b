'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Refusal } = require('./refusal.cjs');
const { run } = require('./child-processes.cjs');
const { programPath } = require('./postgres-binaries.cjs');

// Sorting by code point and case rules by Unicode, alike on every machine. The C type of characters matters besides:
// under plain "C" pg_trgm takes no Chinese character for a letter and finds nothing.
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const CHARACTER_TYPE = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform] ?? 'C';

/** What PostgreSQL's programs may see of the environment: no PG… variables, no locale of the person starting it. */
function postgresEnvironment() {
  const { PATH, SystemRoot } = process.env;
  return { PATH, LC_ALL: 'C', ...(SystemRoot ? { SystemRoot } : {}) };
}

/** Refuses a cluster that another major version wrote, and leaves it untouched. */
function requireSameMajor(clusterDir, nativeDir) {
  const file = path.join(clusterDir, 'PG_VERSION');
  if (!fs.existsSync(file)) return;
  const written = fs.readFileSync(file, 'utf8').trim();
  const { stdout } = spawnSync(programPath(nativeDir, 'postgres'), ['--version'], {
    encoding: 'utf8',
    env: postgresEnvironment(),
  });
  const ours = /(\d+)\./.exec(stdout ?? '')?.[1];
  if (written === ours) return;
  throw new Refusal(
    `The data in ${clusterDir} was written by PostgreSQL ${written} and this Banke brings PostgreSQL ${ours}; start the version that wrote it or choose another DATA_DIR.`,
  );
}

function initdbArguments(draft, passwordFile, durable, characterType) {
  const sync = !durable ? ['--no-sync'] : process.platform === 'linux' ? ['--sync-method=syncfs'] : [];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  return [
    `--pgdata=${draft}`,
    ...access,
    ...LOCALE,
    `--lc-ctype=${characterType}`,
    '--no-instructions',
    ...sync,
  ];
}

function giveTo(account, file) {
  if (account.uid !== undefined) fs.chownSync(file, account.uid, account.gid);
}

async function initialise({ nativeDir, account, durable }, draft, passwordFile, characterType) {
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(account, draft);
  const args = initdbArguments(draft, passwordFile, durable, characterType);
  return run(programPath(nativeDir, 'initdb'), args, { ...account, cwd: draft, env: postgresEnvironment() });
}

/** Creates the cluster beside its place and moves it there when it is whole, so that a kill in between leaves nothing half. */
async function createCluster({ clusterDir, superuserPassword, ...how }) {
  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  giveTo(how.account, passwordFile);
  try {
    let result = await initialise(how, draft, passwordFile, CHARACTER_TYPE);
    if (/invalid locale name/.test(result.output)) result = await initialise(how, draft, passwordFile, 'C');
    if (result.code !== 0) throw new Error(`initdb failed:\n${result.output}`);
    fs.renameSync(draft, clusterDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

const clusterExists = (clusterDir) => fs.existsSync(path.join(clusterDir, 'PG_VERSION'));

module.exports = { requireSameMajor, createCluster, clusterExists, postgresEnvironment };
