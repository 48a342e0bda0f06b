// npm run bench:import: 20,000 people from a file, checked and applied through the built API, beside bare inserts.
const { execFileSync } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { setTimeout: pause } = require('node:timers/promises');
const { parse } = require('csv-parse/sync');
const { Client } = require('pg');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { prepareCompany } = require('./prepare-company.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const ROWS = Number(process.env.ROWS ?? 20_000);
const GOAL_SECONDS = 15;
const HEADINGS = ['工号', '姓名', '手机', '入职日期', '部门', '班组', '每周工时'];
const NAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];

/** Another number for every round, so that each creates people. */
function rowsOf(round) {
  return Array.from({ length: ROWS }, (_, index) => [
    `B${round}${String(index).padStart(6, '0')}`,
    `${NAMES[index % 10]}${NAMES[Math.floor(index / 10) % 10]}某`,
    `138${String(index).padStart(8, '0')}`,
    '2026-03-02',
    '客服部',
    ['售前', '催单', '售后', '投诉'][index % 4],
    '40',
  ]);
}

function csvOf(rows) {
  return Buffer.from(`\ufeff${[HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
}

async function xlsxOf(rows) {
  const { writeXlsx } = require('../../dist/apps/api/libs/documents/src');
  const columns = HEADINGS.map((header) => ({ header, width: 14, kind: 'text' }));
  return writeXlsx([{ name: '员工', columns, rows }]);
}

function clientOf(address, cookie, csrf) {
  return async (method, path, body) => {
    const raw = Buffer.isBuffer(body);
    const response = await fetch(address + path, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrf,
        ...(body && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body && { body: raw ? body : JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

async function done(call, id, state) {
  for (;;) {
    const view = await call('GET', `/api/staff-imports/${id}`);
    if (view.state === state) return view;
    const job = await call('GET', `/api/jobs/${view.jobId}`);
    if (job.state === 'failed') throw new Error(`job failed: ${job.problem}`);
    await pause(250);
  }
}

/** From the first byte sent until every person is there. */
async function importOnce(call, fileName, content) {
  const began = performance.now();
  const sent = await call('POST', `/api/staff-imports?fileName=${encodeURIComponent(fileName)}`, content);
  const columns = sent.columns.filter(({ field }) => field).map(({ column, field }) => ({ column, field }));
  await call('PUT', `/api/staff-imports/${sent.id}/mapping`, {
    columns,
    effectiveFrom: '2026-03-02',
    version: sent.version,
  });
  const checked = await done(call, sent.id, 'checked');
  if (checked.created !== ROWS) throw new Error(`${checked.created} to create, ${checked.wrong} wrong`);
  const checkedAt = performance.now();
  await call('POST', `/api/staff-imports/${sent.id}/application`, { version: checked.version });
  await done(call, sent.id, 'applied');
  const ended = performance.now();
  return {
    check: (checkedAt - began) / 1000,
    apply: (ended - checkedAt) / 1000,
    total: (ended - began) / 1000,
  };
}

/** What the database alone needs: the same people in two statements, nothing checked and nothing remembered. */
async function bareOnce(url, content) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  const rows = parse(content, { bom: true, from_line: 2 });
  const {
    rows: [place],
  } = await client.query(`SELECT company_id, id FROM department WHERE name = '客服部'`);
  const ids = rows.map(() => randomUUID());
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO staff (company_id, id, employee_number, name, pinyin, initials, sort_key, search_key, hire_date, created_at)
     SELECT $1, r.id, r.number, r.name, '', '', '', '', '2026-03-02', now() FROM unnest($2::uuid[], $3::text[], $4::text[]) AS r (id, number, name)`,
    [place.company_id, ids, rows.map((row) => `bare ${row[0]}`), rows.map((row) => row[1])],
  );
  await client.query(
    `INSERT INTO membership (company_id, id, staff_id, department_id, weekly_minutes, valid)
     SELECT $1, gen_random_uuid(), r.id, $2, 2400, '[2026-03-02,)' FROM unnest($3::uuid[]) AS r (id)`,
    [place.company_id, place.id, ids],
  );
  await client.query('COMMIT');
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main() {
  execFileSync(process.execPath, [join(__dirname, '../build-api.cjs')], { stdio: 'inherit' });
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  let app;
  try {
    const { env, cookie } = await prepareCompany(superuserUrl);
    const { start } = require('../../dist/apps/api/main.js');
    app = await start({ ...env, PORT: '0', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '10000000' });
    const session = await (await fetch(`${app.address}/api/session`, { headers: { cookie } })).json();
    const call = clientOf(app.address, cookie, session.csrfToken);
    const found = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const [csvRows, xlsxRows] = [rowsOf(round * 2), rowsOf(round * 2 + 1)];
      const csv = await importOnce(call, `${round}.csv`, csvOf(csvRows));
      const xlsx = await importOnce(call, `${round}.xlsx`, await xlsxOf(xlsxRows));
      const bare = await bareOnce(env.SUPERUSER_URL, csvOf(csvRows));
      found.push({ csv, xlsx, bare, ratio: csv.total / bare });
      const told = ({ check, apply, total }) =>
        `${total.toFixed(1)} s (check ${check.toFixed(1)}, apply ${apply.toFixed(1)})`;
      console.log(`round ${round}: CSV ${told(csv)}, XLSX ${told(xlsx)}, bare inserts ${bare.toFixed(1)} s`);
    }
    const of = (pick) => median(found.map(pick)).toFixed(1);
    console.log(`\n${ROWS} people, median of ${ROUNDS} rounds (goal: at most ${GOAL_SECONDS} s):`);
    console.log(
      `CSV ${of(({ csv }) => csv.total)} s, XLSX ${of(({ xlsx }) => xlsx.total)} s, bare inserts ${of(({ bare }) => bare)} s, CSV/bare ${of(({ ratio }) => ratio)}`,
    );
    console.log(`memory of the process at the end: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  } finally {
    await app?.close();
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
