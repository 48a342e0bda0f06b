'use strict';
const path = require('node:path');
const { readAddress, readStartOptions } = require('../start-options.cjs');
const { serve } = require('../serve.cjs');
const { Shutdown } = require('../shutdown.cjs');

// The real launcher without installing and building, around a stub in place of the API.
async function main() {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    const { seed } = readStartOptions(process.argv.slice(2));
    const apiEntry = path.join(__dirname, 'stub-api.cjs');
    await serve({ env: process.env, seed, address: readAddress(process.env), shutdown, apiEntry });
  } catch (error) {
    await shutdown.fail(error);
  }
}

void main();
