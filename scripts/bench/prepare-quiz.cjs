'use strict';
// People who are signed in and may take quizzes, and attempts that are over, written past the API.
const { createHash, randomBytes, randomUUID } = require('node:crypto');

const CSRF = 'bench';

/** Everybody has the places and rights of the demo's own member of staff, an account and a browser that is signed in. */
async function addPeople(client, count) {
  const {
    rows: [like],
  } = await client.query(
    `SELECT s.company_id, s.id AS staff, s.account_id AS account
       FROM staff s JOIN account a ON a.id = s.account_id WHERE a.sign_in_name = 'staff'`,
  );
  const people = Array.from({ length: count }, (_, index) => ({
    ...{ staff: randomUUID(), account: randomUUID(), name: `员工${index + 1}` },
    token: randomBytes(32).toString('base64url'),
  }));
  await client.query(
    'CREATE TEMPORARY TABLE person (company_id uuid, staff uuid, account uuid, name text, token_hash bytea, like_staff uuid, like_account uuid)',
  );
  await client.query(
    `INSERT INTO person SELECT $1, p.*, $6, $7
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[]) AS p (staff, account, name, token_hash)`,
    [
      like.company_id,
      people.map(({ staff }) => staff),
      people.map(({ account }) => account),
      people.map(({ name }) => name),
      people.map(({ token }) => createHash('sha256').update(token).digest()),
      like.staff,
      like.account,
    ],
  );
  await client.query(
    `INSERT INTO account (company_id, id, display_name, sign_in_name, created_at)
     SELECT company_id, account, name, account::text, now() FROM person;
     INSERT INTO staff (company_id, id, employee_number, name, pinyin, initials, sort_key, search_key, hire_date, account_id, created_at)
     SELECT p.company_id, p.staff, p.name, p.name, s.pinyin, s.initials, s.sort_key, s.search_key, s.hire_date, p.account, now()
       FROM person p JOIN staff s ON s.id = p.like_staff;
     INSERT INTO membership (company_id, id, staff_id, department_id, team_id, weekly_minutes, valid)
     SELECT p.company_id, gen_random_uuid(), p.staff, m.department_id, m.team_id, m.weekly_minutes, m.valid
       FROM person p JOIN membership m ON m.staff_id = p.like_staff;
     INSERT INTO role_grant (company_id, id, account_id, role, department_id, team_id, valid, created_at)
     SELECT p.company_id, gen_random_uuid(), p.account, g.role, g.department_id, g.team_id, g.valid, now()
       FROM person p JOIN role_grant g ON g.account_id = p.like_account;
     INSERT INTO session (company_id, id, token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
     SELECT company_id, gen_random_uuid(), token_hash, account, '${CSRF}', now(), now(), now() + interval '1 day' FROM person;
     DROP TABLE person`,
  );
  return people.map(({ staff, token }) => ({
    ...{ staff, csrf: CSRF, cookie: `banke_session=${like.company_id}.${token}` },
  }));
}

/** Finished and marked attempts of a quiz with these questions, of people who are more and less able. */
async function addAttempts(client, { quizId, people, questionIds, attempts }) {
  const given = [
    quizId,
    people.map(({ staff }) => staff),
    attempts,
    questionIds,
    Array.from({ length: attempts }, () => randomUUID()),
  ];
  await client.query(
    `WITH attempt AS (
       SELECT z.company_id, t.id, n::integer AS n, ($2::uuid[])[1 + (n - 1) % cardinality($2::uuid[])] AS staff,
              1 + (n - 1) / cardinality($2::uuid[]) AS number
         FROM quiz z, unnest($5::uuid[]) WITH ORDINALITY AS t (id, n) WHERE z.id = $1 AND n <= $3
     ), answered AS (
       SELECT a.*, q.id AS question, q.slot,
              CASE WHEN hashtextextended(a.n || ' ' || q.slot, 0) & 1023 < a.n % 1024 THEN 1
                   ELSE (hashtextextended(a.n || ' ' || q.slot, 1) & 1) * 0.5 END AS mark
         FROM attempt a, unnest($4::uuid[]) WITH ORDINALITY AS q (id, slot)
     ), kept AS (
       INSERT INTO quiz_attempt (company_id, id, quiz_id, staff_id, number, started_at, grace_ms, submitted_at, total, maximum)
       SELECT company_id, id, $1, staff, number, now() - n * interval '1 minute', 5000, now(), sum(mark), cardinality($4::uuid[])
         FROM answered GROUP BY company_id, id, n, staff, number
     )
     INSERT INTO attempt_question (company_id, attempt_id, slot, question_id, seen_number, graded_number, maximum, mark, shown)
     SELECT company_id, id, slot, question, 1, 1, 1, mark, '{"order": [], "pairs": []}' FROM answered`,
    given,
  );
  await client.query('ANALYZE');
}

module.exports = { addPeople, addAttempts };
