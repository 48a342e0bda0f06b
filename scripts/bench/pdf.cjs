// npm run bench:pdf: a month of 200 people as a PDF, by the built API's own code; no server and no database.
const { performance } = require('node:perf_hooks');

const PEOPLE = Number(process.env.PEOPLE ?? 200);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const GOAL_SECONDS = 3;
const FAMILIES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗高';
const CODES = ['白', '晚', '夜', '休', '白', '白', '休'];

function december() {
  const days = Array.from({ length: 31 }, (_, index) => ({
    day: `2026-12-${String(index + 1).padStart(2, '0')}`,
    weekday: ((index + 1) % 7) + 1,
    kind: (index + 1) % 7 >= 5 ? 'weekend' : 'workday',
    holiday: null,
  }));
  const totals = { minutes: 10_080, nights: 4, restDays: 9 };
  const figures = days.map((_, index) => ({ people: 20 + (index % 3), minimum: 21, preferred: 22 }));
  const shifts = [...new Set(CODES)].map((code, colour) => ({ code, colour, name: `${code}班` }));
  return {
    days,
    people: Array.from({ length: PEOPLE }, (_, index) => ({
      id: String(index),
      name: `${FAMILIES[index % 20]}${String.fromCharCode(0x4e00 + index * 7)}某`,
      teamName: ['售前', '催单', '售后', '投诉'][index % 4],
      cells: days.map((_day, at) => {
        const colour = (at + index) % CODES.length;
        return { code: CODES[colour], colour };
      }),
      totals,
    })),
    cover: shifts.map((shift) => ({ ...shift, teamName: null, skillName: null, figures })),
    total: figures,
    legend: shifts.map((shift) => ({ ...shift, span: { from: 510, to: 1080 }, workMinutes: 480 })),
  };
}

async function main() {
  const { monthPdfFile } = require('../../dist/apps/api/apps/api/src/roster/sheets/month-pdf-file.js');
  const month = {
    ...{ department: '客服部', sheet: december(), draft: true, language: 'zh-CN' },
    ...{ at: '2026-11-28T09:00:00Z', timeZone: 'Asia/Shanghai' },
  };
  let met = true;
  for (const paper of ['A4', 'A3']) {
    const seconds = [];
    let size = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      size = (await monthPdfFile({ ...month, paper })).bytes.length;
      seconds.push((performance.now() - began) / 1_000);
    }
    seconds.sort((a, b) => a - b);
    const median = seconds[Math.floor(seconds.length / 2)];
    met &&= median <= GOAL_SECONDS;
    const span = `${seconds[0].toFixed(2)} to ${seconds.at(-1).toFixed(2)}`;
    console.log(
      `${paper}: ${PEOPLE} people × 31 days in ${median.toFixed(2)} s (${span}), ${Math.round(size / 1_000)} kB`,
    );
  }
  console.log(met ? 'goal met' : `goal of ${GOAL_SECONDS} s missed`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
