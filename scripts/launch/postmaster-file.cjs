'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { commandLineOf, isRunning } = require('./process-identity.cjs');
const { poll } = require('./poll.cjs');

const pidFile = (clusterDir) => path.join(clusterDir, 'postmaster.pid');

/** What PostgreSQL itself writes down about the server of this cluster, or null when there is none. */
function readPostmasterFile(clusterDir) {
  try {
    const lines = fs.readFileSync(pidFile(clusterDir), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function servesCluster(pid, clusterDir) {
  const commandLine = commandLineOf(pid);
  return /postgres/.test(commandLine) && commandLine.includes(clusterDir);
}

async function endProcess(pid, signals) {
  for (const { signal, deadlineMs } of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    if (await poll(() => !isRunning(pid), { deadlineMs })) return true;
  }
  return false;
}

// SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, after which the next start recovers.
const SHUTDOWN = [
  { signal: 'SIGINT', deadlineMs: 20_000 },
  { signal: 'SIGQUIT', deadlineMs: 10_000 },
];

/** Stops a server whose launcher is dead, and clears away a pid file whose number now belongs to something else. */
async function stopOrphan(clusterDir) {
  const found = readPostmasterFile(clusterDir);
  if (!found) return false;
  if (!isRunning(found.pid)) return false;
  if (servesCluster(found.pid, clusterDir)) {
    if (await endProcess(found.pid, SHUTDOWN)) return true;
    throw new Error(`The PostgreSQL left behind as process ${found.pid} does not stop.`);
  }
  if (commandLineOf(found.pid) !== '') fs.rmSync(pidFile(clusterDir));
  return false;
}

module.exports = { readPostmasterFile, stopOrphan };
