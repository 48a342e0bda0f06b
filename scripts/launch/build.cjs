'use strict';
const fs = require('node:fs');
const path = require('node:path');
const places = require('./places.cjs');
const { readJson } = require('./read-json.cjs');
const { Refusal } = require('./refusal.cjs');
const { hashSources } = require('./source-hash.cjs');
const { runNx } = require('./package-program.cjs');
const { step } = require('./progress.cjs');
const { whileOwning } = require('./owner-lock.cjs');

const STAMP = path.join(places.dist, '.banke-stamp.json');

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.json',
  'scripts/build-api.cjs',
  'scripts/swc-options.cjs',
];

const RESULTS = [places.apiEntry, path.join(places.webRoot, 'index.html')];

const missingResult = () => RESULTS.find((file) => !fs.existsSync(file));

const isBuilt = (hash) => readJson(STAMP)?.sources === hash && !missingResult();

async function build(detail, lock) {
  const { code, output } = await runNx(['run-many', '-t', 'build', '--outputStyle=static'], {
    onSpawn: lock.setHelper,
    onLine: (line) => {
      const finished = /^> nx run (\S+):build/.exec(line);
      if (finished) detail(`${finished[1]} done`);
    },
  });
  if (code === 0 && !missingResult()) return;
  console.error(output);
  const reason = code === 0 ? `did not make ${missingResult()}` : 'failed';
  throw new Refusal(`The build ${reason}; its output stands above.`);
}

/** Builds API and web unless dist/ was built from exactly these sources. */
async function ensureBuild() {
  if (isBuilt(hashSources(places.repository, SOURCES))) return;
  const onWait = () => console.log('  another start is building; waiting for it');
  await whileOwning(path.join(places.cache, 'build.lock'), onWait, async (lock) => {
    const hash = hashSources(places.repository, SOURCES);
    if (isBuilt(hash)) return;
    await step('build', (detail) => build(detail, lock));
    fs.writeFileSync(STAMP, `${JSON.stringify({ sources: hash }, null, 2)}\n`);
  });
}

module.exports = { ensureBuild };
