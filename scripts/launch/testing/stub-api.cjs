'use strict';
const http = require('node:http');
const { Pool } = require('pg');

// Stands in for the API: one table, one way to write, an answer only after the commit.
async function prepare(env) {
  const owner = new Pool({ connectionString: env.DATABASE_ADMIN_URL, max: 1 });
  await owner.query('CREATE TABLE IF NOT EXISTS written (id integer PRIMARY KEY)');
  await owner.query('GRANT SELECT, INSERT ON written TO banke_app');
  await owner.end();
}

async function start(env) {
  await prepare(env);
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: 4 });
  pool.on('error', () => {});
  const answer = async (request) => {
    const id = Number(request.url.slice('/written/'.length));
    if (request.method === 'POST') return void (await pool.query('INSERT INTO written VALUES ($1)', [id]));
    const { rows } = await pool.query('SELECT id FROM written ORDER BY id');
    return rows.map((row) => row.id);
  };
  const server = http.createServer((request, response) => {
    answer(request).then(
      (body) => response.end(JSON.stringify(body ?? 'written')),
      (error) => response.writeHead(503).end(error.message),
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(Object.assign(error, { exitSentence: 'Port taken, says the API.' })),
    );
    server.listen(Number(env.PORT), env.HOST, resolve);
  });
  return {
    address: `http://${env.HOST}:${server.address().port}`,
    signIns: [{ name: 'lina', password: 'demo', role: 'team-lead', displayName: '李娜' }],
    setupUrl: null,
    notes: [`SEED=${env.SEED}`],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

module.exports = { start };
