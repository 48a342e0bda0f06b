// npm run bench:api: the scoped list endpoint against the bare yardstick, alternating in one run, and the month; medians.
const { fork, execFileSync } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const autocannon = require('autocannon');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { measureMonth } = require('./month-api.cjs');
const { prepareCompany } = require('./prepare-company.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 5);
const CONNECTIONS = 16;
const DEPARTMENTS = 50;

async function serve(file, env) {
  const child = fork(join(__dirname, file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ address }] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended`))),
  ]);
  return { address, stop: () => child.kill() };
}

async function measure(address, cookie, seconds) {
  const result = await autocannon({
    url: `${address}/api/departments`,
    headers: { cookie },
    connections: CONNECTIONS,
    duration: seconds,
  });
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function compare(servers, cookie) {
  for (const { address } of Object.values(servers)) await measure(address, cookie, 2);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const api = await measure(servers.api.address, cookie, SECONDS);
    const bare = await measure(servers.bare.address, cookie, SECONDS);
    rounds.push({ api, bare, ratio: api.perSecond / bare.perSecond });
    console.log(
      `round ${round}: api ${api.perSecond.toFixed(0)}/s (p50 ${api.p50} ms, p99 ${api.p99} ms), bare ${bare.perSecond.toFixed(0)}/s, ratio ${(rounds.at(-1).ratio * 100).toFixed(1)} %`,
    );
  }
  return rounds;
}

async function requireSameRows(servers, cookie) {
  const [ours, theirs] = await Promise.all(
    [servers.api, servers.bare].map(async ({ address }) =>
      (await fetch(`${address}/api/departments`, { headers: { cookie } })).json(),
    ),
  );
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error('the two servers answer different rows');
  if (ours.departments.length !== DEPARTMENTS)
    throw new Error(`${ours.departments.length} rows instead of ${DEPARTMENTS}`);
}

async function main() {
  execFileSync(process.execPath, [join(__dirname, '../build-api.cjs')], { stdio: 'inherit' });
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  const running = [];
  try {
    const { env, cookie } = await prepareCompany(superuserUrl, { departments: DEPARTMENTS });
    const servers = { api: await serve('serve-api.cjs', env), bare: await serve('serve-bare.cjs', env) };
    running.push(...Object.values(servers));
    await requireSameRows(servers, cookie);
    const rounds = await compare(servers, cookie);
    const [api, bare, ratio] = [
      median(rounds.map((round) => round.api.perSecond)),
      median(rounds.map((round) => round.bare.perSecond)),
      median(rounds.map((round) => round.ratio)),
    ];
    console.log(
      `\nscoped list of ${DEPARTMENTS} departments, ${CONNECTIONS} connections, median of ${ROUNDS} rounds:`,
    );
    console.log(
      `api ${api.toFixed(0)}/s, bare ${bare.toFixed(0)}/s, ratio ${(ratio * 100).toFixed(1)} % (goal: at least 50 %)`,
    );
    await measureMonth({ address: servers.api.address, cookie, databaseUrl: env.SUPERUSER_URL });
  } finally {
    for (const { stop } of running) stop();
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
