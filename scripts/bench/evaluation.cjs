// npm run bench:evaluation: how long a month of 10,000 people with 12 KPIs and 500,000 rows of evidence takes to be calculated anew, and one explanation.
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { Client } = require('pg');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { prepareCompany } = require('./prepare-company.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const PEOPLE = Number(process.env.PEOPLE ?? 10_000);
const KPIS = 12;
/** How often each figure was written: with two additions or deductions a person this makes 50 rows for each. */
const VERSIONS = 4;
const EXPLANATIONS = 50;
const GOALS = { seconds: 20, megabytes: 1000, explanation: 50 };
const MONTH = '2026-06-01';

const rate = (numerator) => ({ numerator, denominator: 100 });
const TEMPLATE = {
  parts: [
    {
      code: 'kpi',
      weight: 10_000,
      lines: Array.from({ length: KPIS }, (_, index) => ({
        code: `kpi-${index}`,
        name: `指标 ${index}`,
        source: 'kpi',
        unit: 'percent',
        weight: index < 4 ? 834 : 833,
        scoring: { kind: 'linear', floor: rate(60), target: rate(95), cap: 100_00 },
      })),
    },
  ],
  floor: 0,
  cap: 100_00,
  leastDays: 0,
};

/** A department of its own with everything that a month is calculated from, which is ready to be calculated. */
async function fill(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const {
    rows: [{ company_id: company, site_id: site }],
  } = await client.query(`SELECT company_id, site_id FROM department WHERE name = '客服部'`);
  const {
    rows: [{ id: post }],
  } = await client.query(`SELECT id FROM post WHERE company_id = $1 LIMIT 1`, [company]);
  const id = async (text, values) => (await client.query(text, values)).rows[0].id;
  const department = await id(
    `INSERT INTO department (company_id, id, site_id, name, created_at) VALUES ($1, gen_random_uuid(), $2, '万人部', now()) RETURNING id`,
    [company, site],
  );
  await client.query(
    `WITH person AS (
       INSERT INTO staff (company_id, id, employee_number, name, pinyin, initials, sort_key, search_key, hire_date, created_at)
       SELECT $1, gen_random_uuid(), 'E' || n, '员工' || n, '', '', lpad(n::text, 6, '0'), '', '2020-01-01', now()
         FROM generate_series(1, $4::integer) n RETURNING id
     )
     INSERT INTO membership (company_id, id, staff_id, department_id, post_id, weekly_minutes, valid)
     SELECT $1, gen_random_uuid(), id, $2, $3, 2400, '[2020-01-01,)' FROM person`,
    [company, department, post, PEOPLE],
  );
  const template = await id(
    `INSERT INTO evaluation_template (company_id, id, department_id, post_id, created_at) VALUES ($1, gen_random_uuid(), $2, $3, now()) RETURNING id`,
    [company, department, post],
  );
  const version = await id(
    `INSERT INTO evaluation_template_version (company_id, id, template_id, number, name, content, created_at)
     VALUES ($1, gen_random_uuid(), $2, 1, 'bench', $3, now()) RETURNING id`,
    [company, template, JSON.stringify(TEMPLATE)],
  );
  const month = await id(
    `INSERT INTO evaluation_month (company_id, id, department_id, first_day, state, created_at)
     VALUES ($1, gen_random_uuid(), $2, $3, 'data-in', now()) RETURNING id`,
    [company, department, MONTH],
  );
  await client.query(
    'INSERT INTO evaluation_month_template (company_id, month_id, post_id, version_id) VALUES ($1, $2, $3, $4)',
    [company, month, post, version],
  );
  await client.query(
    `INSERT INTO evaluation_figure (company_id, month_id, staff_id, line, number, numerator, denominator, source, at)
     SELECT $1, $2, m.staff_id, 'kpi-' || k, v, 600 + (abs(hashtext(m.staff_id::text || k || v)) % 400), 1000, 'imported', now()
       FROM membership m, generate_series(0, ${KPIS - 1}) k, generate_series(1, ${VERSIONS}) v
      WHERE m.company_id = $1 AND m.department_id = $3`,
    [company, month, department],
  );
  await client.query(
    `INSERT INTO score_entry (company_id, id, department_id, staff_id, day, points, title, at)
     SELECT $1, gen_random_uuid(), $2, m.staff_id, $3::date + n, CASE n WHEN 1 THEN 300 ELSE -100 END, 'bench', now()
       FROM membership m, generate_series(1, 2) n WHERE m.company_id = $1 AND m.department_id = $2`,
    [company, department, MONTH],
  );
  const {
    rows: [{ evidence }],
  } = await client.query(
    `SELECT (SELECT count(*) FROM evaluation_figure WHERE month_id = $1)::integer
          + (SELECT count(*) FROM score_entry WHERE department_id = $2)::integer AS evidence`,
    [month, department],
  );
  const { rows: people } = await client.query(
    'SELECT staff_id FROM membership WHERE department_id = $1 LIMIT $2',
    [department, EXPLANATIONS],
  );
  await client.query('ANALYZE');
  await client.end();
  return { month, evidence, people: people.map(({ staff_id }) => staff_id) };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main() {
  execFileSync(process.execPath, [join(__dirname, '../build-api.cjs')], { stdio: 'inherit' });
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  let app;
  try {
    const { env, cookie } = await prepareCompany(superuserUrl);
    const { month, evidence, people } = await fill(env.SUPERUSER_URL);
    const { start } = require('../../dist/apps/api/main.js');
    app = await start({ ...env, PORT: '0', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '10000000' });
    const session = await (await fetch(`${app.address}/api/session`, { headers: { cookie } })).json();
    const headers = {
      cookie,
      'x-csrf-token': session.csrfToken,
      'content-type': 'application/json',
    };
    const call = async (method, path, body) => {
      const response = await fetch(app.address + path, {
        ...{ method, headers },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    };
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      const { people: scored } = await call('POST', `/api/evaluation-months/${month}/steps`, {
        ...{ step: 'calculate', version: round + 1, reason: null },
      });
      times.push((performance.now() - began) / 1000);
      if (scored.filter(({ total }) => total !== null).length !== PEOPLE)
        throw new Error('not all were scored');
    }
    const explained = [];
    for (const staffId of people) {
      const began = performance.now();
      const { outcome } = await call('GET', `/api/evaluation-months/${month}/people/${staffId}`);
      explained.push(performance.now() - began);
      if (outcome.score.stays[0].lines.length !== KPIS) throw new Error('not all lines are explained');
    }
    const peak = process.resourceUsage().maxRSS / 1000;
    console.log(
      `${PEOPLE} people, ${KPIS} KPIs, ${evidence} rows of evidence; ${ROUNDS} rounds, median (goal):`,
    );
    console.log(`calculated, stored and shown: ${median(times).toFixed(1)} s (${GOALS.seconds} s)`);
    console.log(`one explanation: ${median(explained).toFixed(1)} ms (${GOALS.explanation} ms)`);
    console.log(
      `most memory of the API and this script together: ${Math.round(peak)} MB (${GOALS.megabytes} MB)`,
    );
  } finally {
    await app?.close();
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
