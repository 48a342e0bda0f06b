// The yardstick: node:http and pg, the same session query, the same rows; no framework, no validation, no log,
// no transaction and, as superuser, no row-level security.
const { createHash } = require('node:crypto');
const { createServer } = require('node:http');
const { Pool } = require('pg');
const { DEPARTMENTS } = require('../../dist/apps/api/libs/database/src/people/department-queries.js');

const pool = new Pool({ connectionString: process.env.SUPERUSER_URL, max: 10 });
const list = DEPARTMENTS.replaceAll('current_company()', '$6::uuid');

async function answer(request) {
  const [companyId, token] = /banke_session=([^;]+)/.exec(request.headers.cookie)[1].split('.');
  const hash = createHash('sha256').update(token).digest();
  const session = await pool.query('SELECT * FROM resolve_session($1, $2, $3, $4)', [
    companyId,
    hash,
    new Date(),
    '12 hours',
  ]);
  if (session.rowCount !== 1) throw new Error('no session');
  const { rows } = await pool.query(list, [true, [], [], null, false, companyId]);
  return JSON.stringify({ departments: rows });
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send({ address: `http://127.0.0.1:${server.address().port}` }));
