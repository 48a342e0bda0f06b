'use strict';
const places = require('./places.cjs');
const { ensureDependencies } = require('./dependencies.cjs');
const { ensureBuild } = require('./build.cjs');
const { isExternal } = require('./database.cjs');
const { step } = require('./progress.cjs');
const { Refusal } = require('./refusal.cjs');
const { Shutdown } = require('./shutdown.cjs');

/** `npm run worker`: a process that works in the background, on the database that others serve from. */
async function launchWorker(env) {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    if (!isExternal(env)) {
      throw new Refusal(
        'A worker needs DATABASE_URL: the embedded database belongs to the process that started it, which works by itself.',
      );
    }
    await ensureDependencies();
    await ensureBuild();
    const worker = await step('worker', () => {
      const { startWorker } = require(places.apiEntry);
      return startWorker({ ...env, NODE_ENV: 'production' });
    });
    shutdown.add({ stop: () => worker.close() });
    shutdown.serving = true;
    console.log(['', 'Banke 班课 works in the background', ...worker.notes, 'Ctrl-C stops', ''].join('\n'));
  } catch (error) {
    await shutdown.fail(error);
  }
}

module.exports = { launchWorker };
