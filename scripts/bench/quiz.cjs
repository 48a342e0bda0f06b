// npm run bench:quiz: how long the quiz engine takes to read 5,000 questions and to compute the statistics of 2,000 attempts.
const { performance } = require('node:perf_hooks');
const { loadTypeScript } = require('../load-typescript.cjs');

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const QUESTIONS = 5000;
const [ATTEMPTS, ITEMS] = [2000, 50];
const GOALS = { parse: 10_000, statistics: 1000 };

const KINDS = [
  (n) =>
    `::单选 ${n}::轻微投诉几小时内解决？{\n\t=24小时#对\n\t~%-50%48小时#[html]<b>不对</b>\n\t~72小时\n\t####见投诉处理流程\n}`,
  (n) => `::多选 ${n}::[html]<p>哪些属于重大投诉？</p>{\n\t~%50%媒体\n\t~%50%监管\n\t~%-100%催单\n}`,
  (n) => `::判断 ${n}::铃响三声内接听。{TRUE#再想想#对}`,
  (n) => `::数值 ${n}::几分钟内说明或到场？{#\n\t=15:0#对\n\t=%50%15:5\n\t~#不对\n}`,
  (n) => `::简答 ${n}::谁先受理谁负责，叫做{=首问负责制 =%80%首问*}。`,
  (n) => `::配对 ${n}::配对{\n\t=轻微投诉 -> 24小时\n\t=重大投诉 -> 7个工作日\n\t= -> 30分钟\n}`,
  (n) => `::问答 ${n}::投诉处理的四步？{}`,
];

/** Numbers that look random and are the same every time. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function attemptsOf(random) {
  return Array.from({ length: ATTEMPTS }, () => {
    const skill = random();
    const marks = Array.from({ length: ITEMS }, () => (random() < skill ? 1 : random() < 0.3 ? 0.5 : 0));
    return { marks, total: marks.reduce((sum, mark) => sum + mark, 0) };
  });
}

function median(work) {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

function main() {
  loadTypeScript();
  const {
    parseGift,
    importProblems,
    itemStatistics,
    testStatistics,
  } = require('../../libs/domain/quiz/src/index.ts');
  const gift = Array.from({ length: QUESTIONS }, (_, n) => KINDS[n % KINDS.length](n)).join('\n\n');
  const items = Array.from({ length: ITEMS }, () => ({ maximum: 1 }));
  const attempts = attemptsOf(numbers(20261122));
  const found = {
    parse: median(() => {
      const result = parseGift(gift);
      if (result.questions.length !== QUESTIONS || importProblems(result).length > 0)
        throw new Error('not all were read');
    }),
    statistics: median(() => [itemStatistics(items, attempts), testStatistics(items, attempts)]),
  };
  console.log(
    `${QUESTIONS} GIFT questions read and checked: ${found.parse.toFixed(0)} ms (goal: at most ${GOALS.parse})`,
  );
  console.log(
    `statistics of ${ATTEMPTS} × ${ITEMS}: ${found.statistics.toFixed(0)} ms (goal: at most ${GOALS.statistics})`,
  );
  console.log(`median of ${ROUNDS} rounds`);
  if (Object.entries(GOALS).some(([name, goal]) => found[name] > goal)) process.exitCode = 1;
}

main();
