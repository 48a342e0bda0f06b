'use strict';
const path = require('node:path');

const repository = path.resolve(__dirname, '..', '..');

/** Paths of the checkout that more than one step needs. */
module.exports = {
  repository,
  nodeModules: path.join(repository, 'node_modules'),
  lockfile: path.join(repository, 'package-lock.json'),
  cache: path.join(repository, '.cache'),
  dist: path.join(repository, 'dist'),
  apiEntry: path.join(repository, 'dist', 'apps', 'api', 'main.js'),
  webRoot: path.join(repository, 'dist', 'apps', 'web', 'browser'),
};
