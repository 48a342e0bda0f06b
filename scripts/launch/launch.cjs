'use strict';
const { ensureDependencies } = require('./dependencies.cjs');
const { ensureBuild } = require('./build.cjs');
const { HELP, readAddress, readStartOptions } = require('./start-options.cjs');
const { requireFreePort } = require('./ports.cjs');
const { refuseOwnedData } = require('./embedded-postgres.cjs');
const { isExternal } = require('./database.cjs');
const { serve } = require('./serve.cjs');
const { Shutdown } = require('./shutdown.cjs');

/** `npm start`: from whatever state the checkout is in to a running Banke. */
async function launch(args, env) {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    const options = readStartOptions(args);
    if (options.help) return console.log(HELP);
    const address = readAddress(env);
    if (!isExternal(env)) refuseOwnedData(env.DATA_DIR || undefined);
    await requireFreePort(address.host, address.port);
    await ensureDependencies();
    await ensureBuild();
    await serve({ env, seed: options.seed, address, shutdown });
  } catch (error) {
    await shutdown.fail(error);
  }
}

module.exports = { launch };
