'use strict';
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { programPath } = require('./postgres-binaries.cjs');
const { postgresEnvironment } = require('./postgres-cluster.cjs');
const { readPostmasterFile } = require('./postmaster-file.cjs');
const { findFreePort } = require('./ports.cjs');
const { poll, pause } = require('./poll.cjs');

// After a kill the old backends need a moment to notice and let go of the shared memory.
const RETRY_FOR_MS = 20_000;
// A long recovery is no failure: as long as the process lives it is waited for.
const RECOVERY_MS = 15 * 60_000;
// After SIGQUIT it gives its own processes five seconds before it kills them; a supervisor often gives us ten in all.
const QUIT_AFTER_MS = 8_000;
const KILL_AFTER_MS = 14_000;

const BASE_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The DETAIL lines it leaves out hold the values of rows, and with them names.
  log_error_verbosity: 'terse',
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};

function spawnPostmaster({ nativeDir, account, clusterDir, logFile, settings }, port) {
  const assignments = Object.entries({ ...BASE_SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = fs.openSync(logFile, 'a', 0o600);
  // Detached: Ctrl-C in the terminal must reach Node alone, which then stops the server in order.
  const child = spawn(
    programPath(nativeDir, 'postgres'),
    ['-D', clusterDir, '-p', String(port), ...assignments],
    {
      ...account,
      cwd: clusterDir,
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  fs.closeSync(log);
  return child;
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

async function becomesReady(child, clusterDir) {
  const isReady = () => {
    const written = readPostmasterFile(clusterDir);
    return written?.pid === child.pid && written.ready;
  };
  await poll(() => hasEnded(child) || isReady(), { deadlineMs: RECOVERY_MS, everyMs: 15 });
  return !hasEnded(child) && isReady();
}

function lastLines(file) {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}

/**
 * Starts the server and resolves to { child, port } when it accepts connections.
 * `onSpawn` sees every attempt, so that whoever must stop meanwhile can.
 */
async function startPostmaster({ port: fixedPort, onSpawn, isStopping, ...server }) {
  const end = Date.now() + RETRY_FOR_MS;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    const port = fixedPort ?? (await findFreePort());
    if (isStopping()) throw new Error('stopped while starting');
    const child = spawnPostmaster(server, port);
    onSpawn(child);
    const failure = await Promise.race([becomesReady(child, server.clusterDir), spawnError(child)]);
    if (failure === true) return { child, port };
    if (failure instanceof Error) throw failure;
    if (Date.now() > end)
      throw new Error(
        `PostgreSQL does not start; ${server.logFile} ends with:\n${lastLines(server.logFile)}`,
      );
    await pause(wait);
  }
}

function spawnError(child) {
  return new Promise((resolve) => child.once('error', resolve));
}

/**
 * Shuts the server down: open transactions are rolled back, what was committed is on disk.
 * Too slow, it is stopped harder, and the next start recovers.
 */
async function stopPostmaster(child, { nativeDir, clusterDir }) {
  if (!child || hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    spawnSync(programPath(nativeDir, 'pg_ctl'), ['stop', '-D', clusterDir, '-m', 'fast', '-W']);
  } else {
    child.kill('SIGINT');
  }
  const harder = [
    setTimeout(() => child.kill('SIGQUIT'), QUIT_AFTER_MS),
    setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS),
  ];
  await ended;
  harder.forEach(clearTimeout);
}

module.exports = { startPostmaster, stopPostmaster };
