'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { startEmbeddedPostgres } = require('../embedded-postgres.cjs');
const { createReachableFolder } = require('../temporary-postgres.cjs');

let model;

/** Makes one data folder with a finished cluster; call it before and `removeModel` after the tests of a file. */
async function createModel() {
  model = createReachableFolder();
  await (await startEmbeddedPostgres({ dataDir: model })).stop();
}

function removeModel() {
  fs.rmSync(model, { recursive: true, force: true });
}

/** A data folder as after an earlier start; copied, because making a cluster takes seconds. */
function createUsedFolder() {
  const folder = createReachableFolder();
  const { status, stderr } = spawnSync('cp', ['-a', `${model}/.`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

const clusterIn = (dataDir) => path.join(dataDir, 'postgres');

module.exports = { createModel, removeModel, createUsedFolder, createReachableFolder, clusterIn };
