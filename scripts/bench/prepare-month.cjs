'use strict';
// The demo department grown to 300 people: everybody new has the months of somebody who is there already.
const { randomUUID } = require('node:crypto');
const { Client } = require('pg');

const PEOPLE = 300;

/** Fills the draft of next month and the months before it; gives the draft's id and its first day. */
async function growDepartment(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const {
    rows: [draft],
  } = await client.query(
    `SELECT r.company_id, r.id, r.department_id, lower(r.period)::text AS first
       FROM roster r WHERE r.state = 'draft'
      ORDER BY (SELECT count(*) FROM roster_cell c WHERE c.company_id = r.company_id AND c.roster_id = r.id) DESC LIMIT 1`,
  );
  const { rows: there } = await client.query(
    `SELECT DISTINCT m.staff_id FROM membership m
      WHERE m.company_id = $1 AND m.department_id = $2 AND m.valid @> $3::date ORDER BY 1`,
    [draft.company_id, draft.department_id, draft.first],
  );
  const pairs = Array.from({ length: PEOPLE - there.length }, (_, index) => ({
    id: randomUUID(),
    like: there[index % there.length].staff_id,
    name: `员工 ${String(index + 1).padStart(3, '0')}`,
  }));
  const given = [pairs.map(({ id }) => id), pairs.map(({ like }) => like), pairs.map(({ name }) => name)];
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO staff (company_id, id, employee_number, name, pinyin, initials, sort_key, search_key, hire_date, created_at)
     SELECT s.company_id, p.id, p.name, p.name, s.pinyin, s.initials, s.sort_key, s.search_key, s.hire_date, now()
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS p (id, was, name) JOIN staff s ON s.id = p.was`,
    given,
  );
  for (const [table, columns] of [
    ['membership', 'department_id, team_id, post_id, grade_id, weekly_minutes, valid'],
    ['held_qualification', 'qualification_id, valid'],
  ])
    await client.query(
      `INSERT INTO ${table} (company_id, id, staff_id, ${columns})
       SELECT t.company_id, gen_random_uuid(), p.id, ${columns
         .split(', ')
         .map((column) => `t.${column}`)
         .join(', ')}
         FROM unnest($1::uuid[], $2::uuid[]) AS p (id, was) JOIN ${table} t ON t.staff_id = p.was`,
      given.slice(0, 2),
    );
  await client.query(
    `INSERT INTO roster_cell (company_id, roster_id, staff_id, day, template_version_id, pinned)
     SELECT c.company_id, c.roster_id, p.id, c.day, c.template_version_id, c.pinned
       FROM unnest($1::uuid[], $2::uuid[]) AS p (id, was) JOIN roster_cell c ON c.staff_id = p.was`,
    given.slice(0, 2),
  );
  await client.query('COMMIT');
  await client.query('ANALYZE');
  await client.end();
  return { id: draft.id, month: draft.first.slice(0, 7), people: PEOPLE };
}

module.exports = { growDepartment };
