'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { isDeepStrictEqual } = require('node:util');
const { readJson } = require('./read-json.cjs');

const STAMP = '.banke-stamp.json';

/** What installed packages depend on: the lockfile, and the Node and machine their binaries are for. */
function expectedStamp(lockfile, runtime = process) {
  return {
    lockfile: crypto.createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex'),
    abi: runtime.versions.modules,
    platform: runtime.platform,
    arch: runtime.arch,
  };
}

// npm writes its own record last as well. Packages of other platforms are in the lockfile and rightly not installed.
function npmInstalledExactly(lockfile, nodeModules) {
  const wanted = readJson(lockfile)?.packages ?? {};
  const installed = readJson(path.join(nodeModules, '.package-lock.json'))?.packages;
  if (!installed) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    names.every((name) =>
      installed[name] ? installed[name].version === wanted[name].version : wanted[name].optional,
    ) && Object.keys(installed).every((name) => name in wanted)
  );
}

/**
 * Whether what is installed fits. An installation made by hand with npm counts when it matches the lockfile
 * and nothing says that it was made for another machine.
 */
function isFresh(lockfile, nodeModules, runtime = process) {
  const expected = expectedStamp(lockfile, runtime);
  const found = readJson(path.join(nodeModules, STAMP));
  if (isDeepStrictEqual(found, expected)) return true;
  const sameMachine = !found || isDeepStrictEqual({ ...found, lockfile: expected.lockfile }, expected);
  return sameMachine && npmInstalledExactly(lockfile, nodeModules);
}

function writeStamp(lockfile, nodeModules, runtime = process) {
  const stamp = expectedStamp(lockfile, runtime);
  fs.writeFileSync(path.join(nodeModules, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
}

/** As `isFresh`, and remembers for which Node and machine, so that another one is noticed at a later start. */
function acceptInstalled(lockfile, nodeModules, runtime = process) {
  if (!isFresh(lockfile, nodeModules, runtime)) return false;
  if (isDeepStrictEqual(readJson(path.join(nodeModules, STAMP)), expectedStamp(lockfile, runtime)))
    return true;
  try {
    writeStamp(lockfile, nodeModules, runtime);
  } catch (error) {
    // Installed by somebody else for this user to read only: it fits all the same.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
  return true;
}

module.exports = { isFresh, acceptInstalled, writeStamp };
