'use strict';
const { spawn, spawnSync } = require('node:child_process');

const { endsWithin } = require('./poll.cjs');

const POLITE_MS = 5_000;
const CLOSING_MS = 1_000;

const running = new Set();

/**
 * Runs a program to its end and resolves to { code, output }.
 * `onSpawn` learns its pid, `onLine` sees every line, `inherit` shows the output as it comes instead of collecting it.
 */
function run(
  program,
  args,
  { inherit = false, onLine = () => {}, onSpawn = () => {}, ...spawnOptions } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnOptions,
      stdio: inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // A group of its own: npm and nx start grandchildren, and stopping the group reaches all of them.
      detached: process.platform !== 'win32',
    });
    if (child.pid) {
      running.add(child);
      onSpawn(child.pid);
    }
    const lines = [];
    if (!inherit) collectLines(child, (line) => (lines.push(line), onLine(line)));
    child.once('error', (error) => (running.delete(child), reject(error)));
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output: lines.join('\n') });
    });
  });
}

function collectLines(child, onLine) {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
      const parts = (rest + chunk).split(/\r?\n/);
      rest = parts.pop();
      parts.forEach(onLine);
    });
    stream.on('end', () => rest && onLine(rest));
  }
}

function signalGroup(child, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/f', '/t']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // Gone already; macOS says EPERM of a group whose last member only waits to be collected.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

const until = (child, event) => new Promise((resolve) => child.once(event, resolve));

/**
 * Ends every program started here that still runs, with all it has started, in a few seconds at most.
 * A grandchild that left the group may hold the output open for ever, so the end of that is not insisted on.
 */
async function stopChildren() {
  const children = [...running];
  if (children.length === 0) return;
  const closed = Promise.all(children.map((child) => until(child, 'close')));
  const ended = Promise.all(
    children.filter((child) => !hasEnded(child)).map((child) => until(child, 'exit')),
  );
  for (const child of children) signalGroup(child, 'SIGTERM');
  await endsWithin(POLITE_MS, ended);
  killChildren();
  await endsWithin(CLOSING_MS, closed);
}

/** Ends them at once, without waiting. */
function killChildren() {
  for (const child of running) signalGroup(child, 'SIGKILL');
}

module.exports = { run, stopChildren, killChildren };
