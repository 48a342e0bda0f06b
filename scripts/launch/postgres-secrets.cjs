'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Refusal } = require('./refusal.cjs');
const { readJson } = require('./read-json.cjs');

const NAMES = ['superuser', 'owner', 'app'];

/**
 * The generated passwords of this data directory, and the key for what is stored encrypted; made on first use and kept
 * readable for their owner only.
 */
function readOrCreateSecrets(dataDir, clusterExists) {
  const file = path.join(dataDir, 'secrets.json');
  const known = readJson(file);
  if (known && NAMES.every((name) => typeof known[name] === 'string')) {
    return typeof known.key === 'string' ? known : write(file, { ...known, key: newKey() });
  }
  if (clusterExists) {
    throw new Refusal(
      `${file} is missing or damaged, and without its passwords the database beside it cannot be opened; put it back.`,
    );
  }
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, crypto.randomBytes(24).toString('base64url')]),
  );
  return write(file, { ...secrets, key: newKey() });
}

function newKey() {
  return crypto.randomBytes(32).toString('base64');
}

function write(file, secrets) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return secrets;
}

module.exports = { readOrCreateSecrets };
