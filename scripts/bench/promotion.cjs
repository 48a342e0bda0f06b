// npm run bench:promotion: how long the determination of 10,000 people with 36 months each takes, from facts to reasons.
const { performance } = require('node:perf_hooks');
const { loadTypeScript } = require('../load-typescript.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const [PEOPLE, MONTHS, POOL] = [10_000, 36, 100];
const AS_OF = '2026-12-31';
const GOAL = 10_000;
const GRADES = ['trainee', 'junior', 'middle', 'senior'];

/** Numbers that look random and are the same every time. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function monthsOf(random, firstDays) {
  return firstDays.map((firstDay) => {
    const total = Math.round(6000 + random() * 4000);
    const rank = 1 + Math.floor(random() * POOL);
    return { firstDay, total, rank, pool: POOL, breaches: 0, lockedOn: `${firstDay.slice(0, 8)}28` };
  });
}

function main() {
  loadTypeScript();
  const { addMonths } = require('../../libs/domain/calendar/src/index.ts');
  const {
    decidePromotion,
    PRESET_SCHEMES,
    rankedWindows,
    rankMeans,
  } = require('../../libs/domain/promotion/src/index.ts');
  const random = numbers(20261122);
  const [{ scheme }] = PRESET_SCHEMES;
  const firstDays = Array.from({ length: MONTHS }, (_, n) => addMonths('2026-12-01', n - MONTHS + 1));
  const pools = Array.from({ length: PEOPLE / POOL }, (_, pool) =>
    Array.from({ length: POOL }, (_, n) => ({
      person: `${pool}-${n}`,
      months: monthsOf(random, firstDays),
      grade: GRADES[n % GRADES.length],
    })),
  );
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    let found = 0;
    for (const pool of pools) {
      const ranks = rankMeans(pool, rankedWindows(scheme), AS_OF);
      for (const { person, months, grade } of pool) {
        const outcome = decidePromotion(
          {
            ...{ person, hiredOn: '2023-06-15', probationThrough: '2023-09-14', months },
            ...{ grades: [{ code: grade, from: '2025-03-01' }], meanRanks: ranks.get(person) },
            ...{ policies: [], violations: [], awards: [], qualifications: [] },
            ...{ courses: [], records: [], decisions: [] },
          },
          scheme,
          AS_OF,
        );
        found += outcome.steps.length;
      }
    }
    if (found !== PEOPLE) throw new Error('not all were determined');
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)];
  console.log(`${PEOPLE} people × ${MONTHS} months: ${Math.round(median)} ms (goal ${GOAL} ms)`);
  process.exitCode = median <= GOAL ? 0 : 1;
}

main();
