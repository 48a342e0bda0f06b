'use strict';
const os = require('node:os');
const { reportFailure } = require('./refusal.cjs');
const { killChildren, stopChildren } = require('./child-processes.cjs');
const { endsWithin } = require('./poll.cjs');

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// Ctrl-C reaches Node twice, from the terminal and again through npm; only a later one is a second wish.
const SAME_WISH_MS = 1_000;
// Longer than PostgreSQL takes to be stopped the hard way, see postmaster.cjs.
const PATIENCE_MS = 18_000;
const WATCH_PARENT_MS = 500;

function attempt(work) {
  try {
    work();
  } catch (error) {
    reportFailure(error);
  }
}

/** The one place where a start ends: by signal, by failure, or by the work being done. */
class Shutdown {
  #tasks = [];
  #ending = null;
  #signalledAt = null;
  #patienceMs;
  /** Once everything serves, being told to stop is the normal end. */
  serving = false;

  constructor({ patienceMs = PATIENCE_MS } = {}) {
    this.#patienceMs = patienceMs;
  }

  get requested() {
    return this.#ending !== null;
  }

  /** Adds what has to end; the last added ends first. `kill` is for what takes too long and for a forced end, and must not wait. */
  add({ stop, kill = () => {} }) {
    this.#tasks.unshift({ stop, kill });
  }

  listen() {
    for (const signal of SIGNALS) process.on(signal, () => this.#onSignal(signal));
    process.on('uncaughtException', (error) => this.fail(error));
    if (process.env.npm_lifecycle_event) this.#followNpm();
  }

  // npm runs scripts through a shell. A signal sent to npm alone kills that shell, which passes nothing on.
  #followNpm() {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      if (!this.requested) this.#onSignal('SIGTERM');
    }, WATCH_PARENT_MS);
    watch.unref();
  }

  #onSignal(signal) {
    if (this.#signalledAt !== null) {
      if (Date.now() - this.#signalledAt > SAME_WISH_MS) this.#force();
      return;
    }
    this.#signalledAt = Date.now();
    console.log('\nstopping …');
    this.end(this.serving ? 0 : 128 + os.constants.signals[signal]);
  }

  #force() {
    for (const kill of [killChildren, ...this.#tasks.map((task) => task.kill)]) attempt(kill);
    process.exit(1);
  }

  /** Reports what went wrong and ends; while already ending, failures are only a consequence of that. */
  fail(error) {
    if (this.requested) return this.#ending;
    return this.end(reportFailure(error));
  }

  /** Ends everything, then says the last words and exits. */
  end(exitCode, lastWords = () => {}) {
    this.#ending ??= this.#run(exitCode, lastWords);
    return this.#ending;
  }

  async #run(exitCode, lastWords) {
    let code = exitCode;
    await stopChildren();
    for (const task of this.#tasks) {
      try {
        if (!(await endsWithin(this.#patienceMs, task.stop()))) task.kill();
      } catch (error) {
        code = Math.max(code, reportFailure(error));
      }
    }
    lastWords();
    process.exit(code);
  }
}

module.exports = { Shutdown };
