'use strict';
// The month of 300 people in one request, one after the other, beside its cells and people alone read by bare queries.
const { performance } = require('node:perf_hooks');
const { Client } = require('pg');
const { growDepartment } = require('./prepare-month.cjs');

const REQUESTS = Number(process.env.MONTHS ?? 60);
const WARM_UP = 10;
const GOAL_MS = 60;

const percentile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}

async function measureMonth({ address, cookie, databaseUrl }) {
  const { id, people } = await growDepartment(databaseUrl);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const month = async () => {
    const response = await fetch(`${address}/api/rosters/${id}/month`, {
      headers: { cookie, 'accept-encoding': 'identity' },
    });
    if (!response.ok) throw new Error(`month: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const bare = async () => {
    const cells = await client.query(
      'SELECT staff_id, day::text, template_version_id, pinned FROM roster_cell WHERE roster_id = $1',
      [id],
    );
    const staff = await client.query(
      'SELECT id, name, employee_number FROM staff WHERE id IN (SELECT staff_id FROM roster_cell WHERE roster_id = $1)',
      [id],
    );
    return JSON.parse(JSON.stringify([cells.rows, staff.rows]));
  };
  const view = await month();
  if (view.people.length < people) throw new Error(`${view.people.length} people instead of ${people}`);
  const times = { month: [], bare: [] };
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn++) {
    const [ours, theirs] = [await timed(month), await timed(bare)];
    if (turn < WARM_UP) continue;
    times.month.push(ours.milliseconds);
    times.bare.push(theirs.milliseconds);
  }
  await client.end();
  const told = (values) =>
    `${percentile(values, 0.5).toFixed(0)} ms (p95 ${percentile(values, 0.95).toFixed(0)})`;
  const size = Math.round(JSON.stringify(view).length / 1000);
  console.log(
    `\nmonth of ${view.people.length} people, ${size} kB of JSON, median of ${REQUESTS}: ${told(times.month)} (goal: at most ${GOAL_MS} ms), ` +
      `cells and names alone by two bare queries ${told(times.bare)}`,
  );
}

module.exports = { measureMonth };
