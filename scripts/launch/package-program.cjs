'use strict';
const path = require('node:path');
const places = require('./places.cjs');
const { readJson } = require('./read-json.cjs');
const { run } = require('./child-processes.cjs');

// Asked of the package itself: where a program lies in it changes from version to version.
function programOf(packageName, program) {
  const folder = path.join(places.nodeModules, packageName);
  const bin = readJson(path.join(folder, 'package.json'))?.bin;
  const file = typeof bin === 'string' ? bin : bin?.[program];
  if (!file) throw new Error(`The package ${packageName} has no program ${program}.`);
  return path.join(folder, file);
}

/** Runs a program of an installed package in the checkout. */
function runProgram(packageName, program, args, { env = process.env, ...options } = {}) {
  const script = programOf(packageName, program);
  return run(process.execPath, [script, ...args], { cwd: places.repository, ...options, env });
}

/** Runs Nx: no background process, no network, no questions, and nothing taken from another checkout. */
function runNx(args, options = {}) {
  const settled = {
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_TUI: 'false',
    NX_CACHE_DIRECTORY: path.join(places.repository, '.nx', 'cache'),
    NG_CLI_ANALYTICS: 'false',
    FORCE_COLOR: '0',
  };
  return runProgram('nx', 'nx', args, { ...options, env: { ...process.env, ...settled } });
}

module.exports = { runProgram, runNx };
