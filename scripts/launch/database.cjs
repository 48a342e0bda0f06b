'use strict';
const { createEmbeddedPostgres } = require('./embedded-postgres.cjs');

function describeUrl(url) {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return 'the database of DATABASE_URL';
  }
}

// Given one address only, it serves for both roles; the application then says which wall is missing.
function externalDatabase(env, seed) {
  const application = env.DATABASE_URL || env.DATABASE_ADMIN_URL;
  const owner = env.DATABASE_ADMIN_URL || env.DATABASE_URL;
  return {
    where: describeUrl(application),
    env: { DATABASE_URL: application, DATABASE_ADMIN_URL: owner, SEED: seed ?? 'empty' },
  };
}

async function embeddedDatabase(env, seed, address, shutdown) {
  const postgres = createEmbeddedPostgres({
    dataDir: env.DATA_DIR || undefined,
    details: address.port === 0 ? {} : { address: `http://${address.host}:${address.port}` },
    say: (line) => console.log(`  ${line}`),
    onLost: (error) => shutdown.fail(error),
  });
  shutdown.add(postgres);
  const { dataDir, moved, appUrl, adminUrl, secretsKey } = await postgres.start();
  const reason = moved
    ? ' (this checkout cannot be reached by the unprivileged account PostgreSQL runs under)'
    : '';
  return {
    where: `${dataDir}${reason}`,
    env: {
      DATABASE_URL: appUrl,
      DATABASE_ADMIN_URL: adminUrl,
      SECRETS_KEY: env.SECRETS_KEY || secretsKey,
      SEED: seed ?? 'auto',
    },
  };
}

const isExternal = (env) => Boolean(env.DATABASE_URL || env.DATABASE_ADMIN_URL);

/** Finds or starts the database; resolves to where it is and what the API must be told. */
async function openDatabase(env, seed, address, shutdown) {
  return isExternal(env) ? externalDatabase(env, seed) : embeddedDatabase(env, seed, address, shutdown);
}

module.exports = { openDatabase, isExternal };
