'use strict';
const places = require('./places.cjs');
const { openDatabase } = require('./database.cjs');
const { greeting } = require('./greeting.cjs');
const { step } = require('./progress.cjs');

/** Opens the database and runs the API in this process, so that ending one ends the other. */
async function serve({ env, seed, address, shutdown, apiEntry = places.apiEntry, webRoot = places.webRoot }) {
  const database = await step('database', () => openDatabase(env, seed, address, shutdown));
  const app = await step('application', () => {
    const { start } = require(apiEntry);
    return start({
      ...env,
      ...database.env,
      HOST: address.host,
      PORT: String(address.port),
      WEB_ROOT: webRoot,
      NODE_ENV: 'production',
      // On a terminal the sign-ins should stay in sight; a file or a service gets a line a request.
      LOG_LEVEL: env.LOG_LEVEL || (process.stdout.isTTY ? 'warn' : 'info'),
    });
  });
  shutdown.add({ stop: () => app.close() });
  shutdown.serving = true;
  console.log(greeting(app, database.where));
}

module.exports = { serve };
