'use strict';
const { spawn, spawnSync } = require('node:child_process');

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
    running.add(child);
    if (child.pid) onSpawn(child.pid);
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
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends every program started here that still runs, with all it has started. */
async function stopChildren() {
  const ending = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) signalGroup(child, 'SIGTERM');
  const force = setTimeout(() => running.forEach((child) => signalGroup(child, 'SIGKILL')), 5_000);
  await Promise.all(ending);
  clearTimeout(force);
}

module.exports = { run, stopChildren };
