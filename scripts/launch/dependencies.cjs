'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('./places.cjs');
const { Refusal } = require('./refusal.cjs');
const { acceptInstalled, writeStamp } = require('./dependency-stamp.cjs');
const { run } = require('./child-processes.cjs');
const { step } = require('./progress.cjs');
const { whileOwning } = require('./owner-lock.cjs');

// Started by npm, the environment names it; started by node, npm lies beside node or on the PATH.
function npmCommand(env = process.env) {
  const beside = path.resolve(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const windows = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [env.npm_execpath, beside, windows].find(
    (file) => file?.endsWith('npm-cli.js') && fs.existsSync(file),
  );
  return script ? { program: process.execPath, first: [script] } : { program: 'npm', first: [] };
}

async function install(detail, lock) {
  const { program, first } = npmCommand();
  const total = Object.keys(JSON.parse(fs.readFileSync(places.lockfile, 'utf8')).packages).length;
  const complaints = [];
  const counts = { lookedUp: 0, fetched: 0 };
  const onLine = (line) => {
    if (!line.startsWith('npm http')) return void complaints.push(line);
    counts[/\.tgz\b/.test(line) ? 'fetched' : 'lookedUp'] += 1;
    detail(`${counts.lookedUp} packages looked up, ${counts.fetched} of about ${total} fetched`);
  };
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'];
  const { code } = await run(program, args, {
    cwd: places.repository,
    onLine,
    onSpawn: lock.setHelper,
  });
  if (code === 0) return;
  console.error(complaints.slice(-20).join('\n'));
  throw new Refusal('The dependencies could not be installed; npm says above why.');
}

/** Installs what package-lock.json names, unless that is what is installed already. */
async function ensureDependencies() {
  if (acceptInstalled(places.lockfile, places.nodeModules)) return;
  const lockFile = path.join(places.cache, 'install.lock');
  const onWait = () => console.log('  another start is installing the dependencies; waiting for it');
  await whileOwning(lockFile, onWait, async (lock) => {
    if (acceptInstalled(places.lockfile, places.nodeModules)) return;
    await step('install dependencies', (detail) => install(detail, lock));
    writeStamp(places.lockfile, places.nodeModules);
  });
}

module.exports = { ensureDependencies };
