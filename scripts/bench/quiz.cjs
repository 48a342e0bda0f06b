// npm run bench:quiz: the quiz engine over HTTP: a file of 5,000 questions, the statistics of 2,000 attempts, and 300 people who answer.
const { execFileSync, fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { performance } = require('node:perf_hooks');
const { Client } = require('pg');
const { createTemporaryPostgres } = require('../launch/temporary-postgres.cjs');
const { prepareCompany } = require('./prepare-company.cjs');
const { addAttempts, addPeople } = require('./prepare-quiz.cjs');
const { measureTakers, percentile } = require('./quiz-takers.cjs');

const MINUTES = Number(process.env.MINUTES ?? 5);
const PEOPLE = Number(process.env.PEOPLE ?? 300);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const QUESTIONS = 5000;
const [ATTEMPTS, ITEMS] = [2000, 50];
/** Of each of so many courses of the demo the quiz of the 300 draws as many. */
const [COURSES, DRAWN] = [4, 5];
const GOALS = { answer: 150, statistics: 1000, import: 10_000 };

const KINDS = [
  (n) =>
    `::单选 ${n}::轻微投诉几小时内解决？{\n\t=24小时#对\n\t~%-50%48小时#[html]<b>不对</b>\n\t~72小时\n\t####见投诉处理流程\n}`,
  (n) => `::多选 ${n}::[html]<p>哪些属于重大投诉？</p>{\n\t~%50%媒体\n\t~%50%监管\n\t~%-100%催单\n}`,
  (n) => `::判断 ${n}::铃响三声内接听。{TRUE#再想想#对}`,
  (n) => `::数值 ${n}::几分钟内说明或到场？{#\n\t=15:0#对\n\t=%50%15:5\n\t~#不对\n}`,
  (n) => `::简答 ${n}::谁先受理谁负责，叫做{=首问负责制 =%80%首问*}。`,
  (n) => `::配对 ${n}::配对{\n\t=轻微投诉 -> 24小时\n\t=重大投诉 -> 7个工作日\n\t= -> 30分钟\n}`,
];

const SETTINGS = {
  ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: 60, graceSeconds: 5, attempts: null },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest', passMark: 60, shuffle: true },
  ...{ reviewMarks: 'at-once', reviewAnswers: 'at-once', bands: [] },
};
const PART = {
  ...{
    questionId: null,
    count: 1,
    mark: null,
    courseId: null,
    competency: null,
    difficulty: null,
    tag: null,
  },
};

async function serve(env) {
  const child = fork(join(__dirname, 'serve-api.cjs'), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ address }] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the API ended'))),
  ]);
  return { address, stop: () => child.kill() };
}

/** The trainer's requests. */
async function clientOf(address, cookie) {
  const { csrfToken } = await (await fetch(`${address}/api/session`, { headers: { cookie } })).json();
  return async (method, path, body) => {
    const raw = Buffer.isBuffer(body);
    const response = await fetch(address + path, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        ...(body && { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body && { body: raw ? body : JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}

/** From the first byte of the preview until every question is in the bank. */
async function importQuestions(call) {
  const gift = Buffer.from(
    Array.from({ length: QUESTIONS }, (_, n) => KINDS[n % KINDS.length](n)).join('\n\n'),
  );
  const { milliseconds } = await timed(async () => {
    const { count, problemCount, plan } = await call('POST', '/api/questions/import/plan?format=gift', gift);
    if (count !== QUESTIONS || problemCount > 0) throw new Error(`${count} questions, ${problemCount} wrong`);
    const { imported } = await call('POST', `/api/questions/import?format=gift&plan=${plan}`, gift);
    if (imported !== QUESTIONS) throw new Error(`${imported} questions imported`);
  });
  return milliseconds;
}

async function makeQuiz(call, title, parts) {
  const { quiz } = await call('POST', '/api/quizzes', {
    ...{ title, parts, courseId: null, departmentId: null, countsForCourse: false, settings: SETTINGS },
  });
  await call('PUT', `/api/quizzes/${quiz.id}/state`, { to: 'open', version: quiz.version });
  return quiz.id;
}

async function measureStatistics(call, client, people) {
  const { rows } = await client.query(
    `SELECT q.id FROM question q JOIN question_version v ON v.question_id = q.id
      WHERE q.course_id IS NULL AND v.title LIKE ANY (ARRAY['单选%', '多选%', '判断%', '数值%', '简答%', '配对%'])
      ORDER BY v.title, q.id LIMIT $1`,
    [ITEMS],
  );
  const questionIds = rows.map(({ id }) => id);
  const parts = questionIds.map((questionId) => ({ ...PART, questionId }));
  const quizId = await makeQuiz(call, '统计', parts);
  await addAttempts(client, { quizId, people, questionIds, attempts: ATTEMPTS });
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { result, milliseconds } = await timed(() => call('GET', `/api/quizzes/${quizId}/statistics`));
    if (result.attempts !== ATTEMPTS || result.questions.length !== ITEMS) throw new Error('not all counted');
    times.push(milliseconds);
  }
  return { first: times[0], median: percentile(times.slice(1), 0.5) };
}

async function main() {
  execFileSync(process.execPath, [join(__dirname, '../build-api.cjs')], { stdio: 'inherit' });
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  let server;
  let client;
  try {
    const { env, cookie } = await prepareCompany(superuserUrl, { name: 'trainer' });
    server = await serve(env);
    client = new Client({ connectionString: env.SUPERUSER_URL });
    await client.connect();
    const call = await clientOf(server.address, cookie);

    const imported = await importQuestions(call);
    console.log(
      `${QUESTIONS} GIFT questions looked at and imported: ${imported.toFixed(0)} ms (goal: at most ${GOALS.import})`,
    );

    const people = await addPeople(client, PEOPLE);
    const statistics = await measureStatistics(call, client, people);
    console.log(
      `statistics of ${ATTEMPTS} × ${ITEMS}: ${statistics.median.toFixed(0)} ms, median of ${ROUNDS}, the first ${statistics.first.toFixed(0)} ms (goal: at most ${GOALS.statistics})`,
    );

    const { rows: courses } = await client.query(
      `SELECT course_id AS id FROM question WHERE course_id IS NOT NULL GROUP BY course_id ORDER BY course_id LIMIT $1`,
      [COURSES],
    );
    const parts = courses.map(({ id }) => ({ ...PART, courseId: id, count: DRAWN }));
    const quizId = await makeQuiz(call, '三百人', parts);
    const { kinds, errors } = await measureTakers({
      ...{ address: server.address, quizId, people, minutes: MINUTES },
    });
    console.log(`${PEOPLE} people, ${MINUTES} minutes, ${errors.length} errors:`);
    for (const { kind, count, median, p95 } of kinds)
      console.log(`  ${kind}: ${count} requests, median ${median?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms`);
    for (const error of errors.slice(0, 5)) console.log(`  ${error}`);
    const answers = kinds.find(({ kind }) => kind === 'answer');
    console.log(`  goal: no error, and 95 of 100 answers saved within ${GOALS.answer} ms`);
    const missed =
      errors.length > 0 ||
      !(answers.p95 <= GOALS.answer) ||
      statistics.median > GOALS.statistics ||
      imported > GOALS.import;
    if (missed) process.exitCode = 1;
  } finally {
    await client?.end();
    server?.stop();
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
