'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const places = require('./places.cjs');
const { Refusal } = require('./refusal.cjs');
const { canReach, postgresAccount } = require('./postgres-account.cjs');

/** Where root keeps what the account of PostgreSQL could not reach inside this clone. */
function sharedDirFor(repository) {
  const name = crypto.createHash('sha256').update(repository).digest('hex').slice(0, 12);
  return path.join('/var/lib/banke', name);
}

function nearestExisting(folder) {
  return fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

// Only folders made here get these rights; those that existed keep theirs.
function createTraversable(folder) {
  const before = process.umask(0o022);
  try {
    fs.mkdirSync(folder, { recursive: true });
  } finally {
    process.umask(before);
  }
  return fs.realpathSync(folder);
}

const IS_A_FILE = 'it, or a folder above it, is a file';
const NOT_WRITABLE = 'this user may not write there';
const REASONS = {
  ENOTDIR: IS_A_FILE,
  EEXIST: IS_A_FILE,
  EACCES: NOT_WRITABLE,
  EPERM: NOT_WRITABLE,
  EROFS: 'that file system cannot be written',
};

/** Does what needs the folder; what stands in its way is said in one sentence. */
function explained(folder, work) {
  try {
    return work();
  } catch (error) {
    const reason = REASONS[error.code];
    if (!reason) throw error;
    throw new Refusal(
      `The data cannot be kept in ${folder}: ${reason}; choose another folder with DATA_DIR=….`,
    );
  }
}

function describe(folder, account) {
  const dataDir = createTraversable(folder);
  fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  return { dataDir, clusterDir: path.join(dataDir, 'postgres'), account };
}

/** Decides where the data lives and which account PostgreSQL runs under; `dataDir` is what the person asked for, if anything. */
function choosePlace(dataDir, repository = places.repository) {
  const wanted = path.resolve(dataDir ?? path.join(repository, '.data'));
  return explained(wanted, () => placeFor(wanted, dataDir, repository));
}

function placeFor(wanted, dataDir, repository) {
  const sharedDir = sharedDirFor(repository);
  const account = postgresAccount(path.join(wanted, 'postgres'));
  const existing = nearestExisting(wanted);
  if (!fs.statSync(existing).isDirectory()) throw Object.assign(new Error(existing), { code: 'ENOTDIR' });
  if (canReach(account, existing)) return { ...describe(wanted, account), sharedDir, moved: false };
  if (dataDir) {
    throw new Refusal(
      `DATA_DIR ${wanted} cannot be reached by the unprivileged account PostgreSQL runs under when started as root; choose a folder that every user may enter.`,
    );
  }
  const movedTo = path.join(sharedDir, 'data');
  return explained(movedTo, () => ({
    ...describe(movedTo, postgresAccount(path.join(movedTo, 'postgres'))),
    sharedDir,
    moved: true,
  }));
}

module.exports = { choosePlace };
