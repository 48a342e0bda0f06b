'use strict';
const { Refusal } = require('./refusal.cjs');

const HELP = `npm start -- [--demo | --empty]

  --demo    load the demo company, also into an external database that is empty
  --empty   load nothing; the browser asks for the first administrator

  Without either, the demo is loaded into an empty embedded database only.

Environment: PORT (3000), HOST (127.0.0.1), DATA_DIR (./.data),
             DATABASE_URL and DATABASE_ADMIN_URL for a PostgreSQL of your own (15 or newer).`;

const OPTIONS = new Set(['--demo', '--empty', '--help']);

/** What the command line asks for. */
function readStartOptions(args) {
  const unknown = args.find((arg) => !OPTIONS.has(arg));
  if (unknown) throw new Refusal(`Unknown option ${unknown}; npm start -- --help lists them.`, 2);
  if (args.includes('--help')) return { help: true };
  const demo = args.includes('--demo');
  const empty = args.includes('--empty');
  if (demo && empty) throw new Refusal('--demo and --empty exclude each other.', 2);
  return { help: false, seed: demo ? 'demo' : empty ? 'empty' : undefined };
}

/** Host and port to serve on, from the environment. */
function readAddress(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Refusal(`PORT is ${env.PORT}; it must be a whole number from 0 to 65535.`);
  }
  return { host: env.HOST || '127.0.0.1', port };
}

module.exports = { HELP, readStartOptions, readAddress };
