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

function describe(folder, account) {
  const dataDir = createTraversable(folder);
  return { dataDir, clusterDir: path.join(dataDir, 'postgres'), account };
}

/** Decides where the data lives and which account PostgreSQL runs under; `dataDir` is what the person asked for, if anything. */
function choosePlace(dataDir, repository = places.repository) {
  const wanted = path.resolve(dataDir ?? path.join(repository, '.data'));
  const sharedDir = sharedDirFor(repository);
  const account = postgresAccount(path.join(wanted, 'postgres'));
  if (canReach(account, nearestExisting(wanted)))
    return { ...describe(wanted, account), sharedDir, moved: false };
  if (dataDir) {
    throw new Refusal(
      `DATA_DIR ${wanted} cannot be reached by the unprivileged account PostgreSQL runs under when started as root; choose a folder that every user may enter.`,
    );
  }
  const movedTo = path.join(sharedDir, 'data');
  return { ...describe(movedTo, postgresAccount(path.join(movedTo, 'postgres'))), sharedDir, moved: true };
}

module.exports = { choosePlace };
