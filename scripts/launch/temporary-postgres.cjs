'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { canReach, postgresAccount } = require('./postgres-account.cjs');
const { createEmbeddedPostgres } = require('./embedded-postgres.cjs');

/** A new folder that the account of PostgreSQL can reach, which root's own temporary folder may not be. */
function createReachableFolder() {
  const bases = [os.tmpdir(), '/tmp', '/var/tmp'];
  const account = postgresAccount();
  const base = bases.find((folder) => fs.existsSync(folder) && canReach(account, folder)) ?? os.tmpdir();
  const folder = fs.mkdtempSync(path.join(base, 'banke-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** A PostgreSQL for one run of tests or measurements; stopping it removes it without a trace. */
function createTemporaryPostgres({ durable = false } = {}) {
  const dataDir = createReachableFolder();
  const postgres = createEmbeddedPostgres({ dataDir, temporary: !durable });
  // Killed, the server may still be writing while its folder is removed.
  const remove = () => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return {
    start: () => postgres.start(),
    stop: () => postgres.stop().then(remove),
    kill() {
      postgres.kill();
      remove();
    },
  };
}

module.exports = { createReachableFolder, createTemporaryPostgres };
