'use strict';
// People who take a quiz at the same time over HTTP: each begins, saves an answer every few seconds, looks again, hands in.
const { randomUUID } = require('node:crypto');
const { performance } = require('node:perf_hooks');
const { setTimeout: pause } = require('node:timers/promises');

/** As often as the page saves while somebody answers. */
const EVERY_MS = 5000;
/** Every so many answers the page is opened anew, as on another device. */
const LOOKS_AGAIN = 6;

const percentile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** One answer of the kind that the question takes; another every time, so that every one is written down. */
function responseTo({ type, options, asked, gaps }, turn) {
  const place = (index) => options[index % options.length].place;
  switch (type) {
    case 'single':
      return { type, choice: place(turn) };
    case 'multiple':
      return { type, choices: [place(turn)] };
    case 'true-false':
      return { type, value: turn % 2 === 0 };
    case 'matching':
      return { type, rights: asked.map((_, index) => options[(index + turn) % options.length].text.text) };
    case 'ordering':
      return { type, order: options.map(({ place: each }) => each) };
    case 'cloze':
      return {
        type,
        gaps: gaps.map((gap) => (gap.options === null ? `填写 ${turn}` : turn % gap.options.length)),
      };
    default:
      return { type, text: String(turn) };
  }
}

/** How long each kind of request took, and what went wrong. */
class Measured {
  times = { begin: [], answer: [], look: [], submit: [] };
  errors = [];

  async request(kind, url, { cookie, csrf }, method, body) {
    const began = performance.now();
    const response = await fetch(url, {
      method,
      headers: { cookie, 'x-csrf-token': csrf, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    this.times[kind].push(performance.now() - began);
    if (!response.ok) throw new Error(`${kind}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }

  summary() {
    return Object.entries(this.times).map(([kind, times]) => ({
      ...{ kind, count: times.length, median: percentile(times, 0.5), p95: percentile(times, 0.95) },
    }));
  }
}

async function begin(measured, { own, quizId, person, startsIn }) {
  await pause(startsIn);
  const { id, slots } = await measured.request('begin', `${own}/${quizId}/attempts`, person, 'POST');
  return { person, here: `${own}/attempts/${id}`, asked: slots, seen: slots.map(({ revision }) => revision) };
}

async function answerUntil(measured, { person, here, asked, seen }, { ends, startsIn }) {
  await pause(startsIn);
  for (let turn = 0; performance.now() < ends; turn++) {
    const index = turn % asked.length;
    const began = performance.now();
    const response = responseTo(asked[index].question, turn);
    const { revision, counts } = await measured.request(
      'answer',
      `${here}/answers/${asked[index].slot}`,
      person,
      'PUT',
      { stepId: randomUUID(), seen: seen[index], response },
    );
    if (!counts) throw new Error('an answer did not count');
    seen[index] = revision;
    if (turn % LOOKS_AGAIN === LOOKS_AGAIN - 1) await measured.request('look', here, person, 'GET');
    await pause(Math.max(0, EVERY_MS - (performance.now() - began)));
  }
}

/** They come within the time that lies between two answers, answer when all are there, and hand in at the same moment. */
async function measureTakers({ address, quizId, people, minutes }) {
  const measured = new Measured();
  const own = `${address}/api/own-quizzes`;
  const startsIn = (index) => (index / people.length) * EVERY_MS;
  const all = (items, work) =>
    Promise.all(
      items.map((item, index) =>
        work(item, startsIn(index)).catch((error) => void measured.errors.push(error.message)),
      ),
    );
  const begun = await all(people, (person, late) => begin(measured, { own, quizId, person, startsIn: late }));
  const takers = begun.filter((taker) => taker !== undefined);
  const ends = performance.now() + minutes * 60_000;
  await all(takers, (taker, late) => answerUntil(measured, taker, { ends, startsIn: late }));
  await all(takers, ({ here, person }) =>
    measured.request('submit', `${here}/submission`, person, 'PUT', {}),
  );
  return { kinds: measured.summary(), errors: measured.errors };
}

module.exports = { measureTakers, percentile };
