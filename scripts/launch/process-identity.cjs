'use strict';
const fs = require('node:fs');
const { spawnSync } = require('node:child_process');

// A pid alone is not enough: after a reboot, or in a restarted container, another process soon has it.
function startTimeOf(pid) {
  if (process.platform === 'linux') return linuxStartTime(pid);
  if (process.platform === 'win32') return isRunning(pid) ? 'running' : null;
  return psField(pid, 'lstart') || null;
}

function linuxStartTime(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (afterName[0] === 'Z') return null;
    const bootId = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${bootId} ${afterName[19]}`;
  } catch {
    return null;
  }
}

function psField(pid, field) {
  const { stdout } = spawnSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

/** Whether any process has this pid; one of another user counts. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Who a process is: its pid and the time it started. */
function identify(pid) {
  return { pid, startTime: startTimeOf(pid) };
}

/** Whether the very process that was identified earlier still runs. */
function isAlive(identity) {
  if (!Number.isInteger(identity?.pid) || !identity.startTime) return false;
  return startTimeOf(identity.pid) === identity.startTime;
}

/** The command line of a process, arguments separated by spaces; empty when it cannot be read. */
function commandLineOf(pid) {
  if (process.platform !== 'linux') return psField(pid, 'command');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

module.exports = { identify, isAlive, isRunning, commandLineOf };
