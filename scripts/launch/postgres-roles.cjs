'use strict';

/** The two roles of the product: the owner migrates, the application reads and writes; neither sees past row security. */
const OWNER = 'banke_owner';
const APPLICATION = 'banke_app';
const DATABASE = 'banke';

async function ensureRole(client, name, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  const limits = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  await client.query(`${verb} ROLE ${name} ${limits} PASSWORD ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APPLICATION}`);
}

/** Makes sure that both roles and the database exist with these passwords; safe to repeat. */
async function ensureRolesAndDatabase(superuserUrl, passwords) {
  const { Client } = require('pg'); // here, because this file is read before the dependencies are installed
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, OWNER, passwords.owner);
    await ensureRole(client, APPLICATION, passwords.app);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

module.exports = { OWNER, APPLICATION, DATABASE, ensureRolesAndDatabase };
