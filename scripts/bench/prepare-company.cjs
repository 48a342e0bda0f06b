// The demo company with more departments, and somebody signed in: the administrator sees them all.
const { randomUUID } = require('node:crypto');
const { Client } = require('pg');

const PASSWORD = 'bench';

async function prepareCompany(superuserUrl, { departments = 0, name = 'admin' } = {}) {
  const admin = new Client({ connectionString: superuserUrl });
  await admin.connect();
  await admin.query(`CREATE ROLE bench_owner LOGIN PASSWORD '${PASSWORD}'`);
  await admin.query(`CREATE ROLE bench_app LOGIN PASSWORD '${PASSWORD}'`);
  await admin.query('CREATE DATABASE bench OWNER bench_owner TEMPLATE template0');
  await admin.end();
  const env = {
    DATABASE_URL: as(superuserUrl, 'bench_app'),
    DATABASE_ADMIN_URL: as(superuserUrl, 'bench_owner'),
    SUPERUSER_URL: withDatabase(superuserUrl).toString(),
    SEED: 'demo',
  };
  const { start } = require('../../dist/apps/api/main.js');
  const app = await start({ ...env, PORT: '0', LOG_LEVEL: 'silent' });
  const response = await fetch(`${app.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: app.signIns[0].password }),
  });
  const cookie = response.headers.getSetCookie()[0].split(';')[0];
  await app.close();
  await addDepartments(env.SUPERUSER_URL, departments);
  return { env, cookie };
}

async function addDepartments(url, wanted) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'SELECT company_id, site_id, created_at, count(*) OVER ()::int AS count FROM department',
  );
  const [{ company_id, site_id, created_at, count }] = rows;
  for (let i = count; i < wanted; i++) {
    const id = randomUUID();
    await client.query(
      'INSERT INTO department (company_id, id, site_id, name, created_at) VALUES ($1, $2, $3, $4, $5)',
      [company_id, id, site_id, `客服${i}部`, created_at],
    );
    for (const name of ['早班组', '晚班组']) {
      await client.query(
        'INSERT INTO team (company_id, id, department_id, name, created_at) VALUES ($1, $2, $3, $4, $5)',
        [company_id, randomUUID(), id, name, created_at],
      );
    }
  }
  await client.query('ANALYZE');
  await client.end();
}

function withDatabase(superuserUrl) {
  const url = new URL(superuserUrl);
  url.pathname = '/bench';
  return url;
}

function as(superuserUrl, role) {
  const url = withDatabase(superuserUrl);
  url.username = role;
  url.password = PASSWORD;
  return url.toString();
}

module.exports = { prepareCompany };
