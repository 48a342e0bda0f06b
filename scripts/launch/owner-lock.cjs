'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { identify, isAlive } = require('./process-identity.cjs');
const { poll } = require('./poll.cjs');
const { readJson } = require('./read-json.cjs');

// A killed owner may leave a program it started at work; until that ends, the file is not free.
const isHeld = (owner) => isAlive(owner) || isAlive(owner?.helper);

/** The living owner recorded in this file, if there is one. */
function livingOwner(file) {
  const owner = readJson(file);
  return isHeld(owner) ? owner : null;
}

function writeBeside(file, owner) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(owner, null, 2), { mode: 0o644 });
  return draft;
}

// link() fails when the name exists, so of two processes exactly one creates the file, complete from the start.
function createExclusively(file, owner) {
  const draft = writeBeside(file, owner);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

// Taking over from the dead is itself done under a lock, or two newcomers could both replace the same stale file.
function replaceDeadOwner(file, owner) {
  const takeover = tryOwn(`${file}.takeover`);
  if (!takeover) return false;
  try {
    if (livingOwner(file)) return false;
    fs.renameSync(writeBeside(file, owner), file);
    return true;
  } finally {
    takeover.release();
  }
}

/** Becomes the owner of this file, or returns null when a living process owns it. */
function tryOwn(file, details = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const owner = { ...identify(process.pid), ...details };
  const previous = readJson(file);
  if (isHeld(previous)) return null;
  const owned = previous ? replaceDeadOwner(file, owner) : createExclusively(file, owner);
  if (!owned) return null;
  return {
    tookOver: previous !== null,
    /** Names a program whose work the file protects as well. */
    setHelper(pid) {
      fs.renameSync(writeBeside(file, { ...owner, helper: identify(pid) }), file);
    },
    release() {
      if (readJson(file)?.pid === process.pid) fs.rmSync(file, { force: true });
    },
  };
}

/** Runs the work, which is given the lock, while owning the file; a living owner is waited for first. */
async function whileOwning(file, onWait, work) {
  let lock = tryOwn(file);
  if (!lock) {
    onWait();
    lock = await poll(() => tryOwn(file), { deadlineMs: 30 * 60_000, everyMs: 200 });
  }
  if (!lock) throw new Error(`${file} has been locked for half an hour by process ${readJson(file)?.pid}.`);
  try {
    return await work(lock);
  } finally {
    lock.release();
  }
}

module.exports = { tryOwn, livingOwner, whileOwning };
