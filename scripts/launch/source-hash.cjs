'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const IGNORED = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'tmp']);
const isTest = (name) => /\.spec\.[cm]?[jt]s$/.test(name);

function* filesUnder(root, relative) {
  const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    yield relative;
    return;
  }
  for (const name of fs.readdirSync(path.join(root, relative)).sort()) {
    if (!name.startsWith('.') && !IGNORED.has(name) && !isTest(name))
      yield* filesUnder(root, path.join(relative, name));
  }
}

/** One hash over names and contents of these files and folders; what does not exist counts as nothing. */
function hashSources(root, entries) {
  const hash = crypto.createHash('sha256');
  for (const entry of entries) {
    for (const file of filesUnder(root, entry)) {
      hash.update(file.split(path.sep).join('/')).update('\0');
      hash.update(
        crypto
          .createHash('sha256')
          .update(fs.readFileSync(path.join(root, file)))
          .digest(),
      );
    }
  }
  return hash.digest('hex');
}

module.exports = { hashSources };
