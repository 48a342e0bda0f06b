'use strict';
const { spawn, spawnSync } = require('node:child_process');
const path = require('node:path');
const { poll } = require('../poll.cjs');
const { readPostmasterFile } = require('../postmaster-file.cjs');

const SCRIPT = path.join(__dirname, 'serve-stub.cjs');
const DEADLINE = { deadlineMs: 40_000 };

/** A launcher in a process of its own, as a person would start it, around the stub API. */
class StubLauncher {
  output = '';

  constructor(dataDir, command = [process.execPath, SCRIPT], npm = {}) {
    this.dataDir = dataDir;
    const env = {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      DATABASE_URL: '',
      DATABASE_ADMIN_URL: '',
      npm_lifecycle_event: '',
      ...npm,
    };
    // A group of its own, like a job of a terminal: a signal to the group is what Ctrl-C does.
    this.child = spawn(command[0], command.slice(1), { env, detached: true });
    this.child.stdout.on('data', (chunk) => (this.output += chunk));
    this.child.stderr.on('data', (chunk) => (this.output += chunk));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  static started(dataDir) {
    return StubLauncher.#untilServing(new StubLauncher(dataDir));
  }

  /** As npm does it; the second command keeps the shell from becoming Node. */
  static startedThroughShell(dataDir) {
    const command = ['/bin/sh', '-c', `"${process.execPath}" "${SCRIPT}"; exit $?`];
    return StubLauncher.#untilServing(new StubLauncher(dataDir, command, { npm_lifecycle_event: 'start' }));
  }

  static async #untilServing(launcher) {
    await launcher.says('Ctrl-C stops');
    launcher.address = /running at (\S+)/.exec(launcher.output)[1];
    return launcher;
  }

  async says(text) {
    const said = await poll(() => this.output.includes(text) || this.child.exitCode !== null, DEADLINE);
    if (!said || !this.output.includes(text)) throw new Error(`"${text}" was not said:\n${this.output}`);
  }

  get postmasterPid() {
    return readPostmasterFile(path.join(this.dataDir, 'postgres'))?.pid;
  }

  signalGroup(signal) {
    process.kill(-this.child.pid, signal);
  }

  killNode() {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  async written() {
    return (await fetch(`${this.address}/written/`)).json();
  }

  async stop() {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** Writes numbers one after the other until the given moment, and remembers which of them were acknowledged. */
function keepWriting(address, first) {
  const acknowledged = [];
  let going = true;
  const write = async (id) => {
    const response = await fetch(`${address}/written/${id}`, { method: 'POST' }).catch(() => null);
    if (response?.ok) acknowledged.push(id);
  };
  const lane = async (start) => {
    for (let id = start; going; id += 4) await write(id);
  };
  const done = Promise.all([0, 1, 2, 3].map((offset) => lane(first + offset)));
  return {
    acknowledged,
    stop: () => ((going = false), done),
  };
}

/** Every process whose command line names this folder. */
function processesOf(dataDir) {
  const { stdout } = spawnSync('ps', ['-ww', '-e', '-o', 'pid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(dataDir));
}

module.exports = { StubLauncher, keepWriting, processesOf };
