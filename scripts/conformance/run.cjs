// npm run conformance -- --data <folder>: what the quiz engine makes of public data, beside what is published about it.
const { existsSync, readdirSync } = require('node:fs');
const { basename, dirname, join, relative, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { loadTypeScript } = require('../load-typescript.cjs');
const { compareGift } = require('./compare-gift.cjs');
const { compareStatistics } = require('./compare-statistics.cjs');
const { compareXml } = require('./compare-xml.cjs');

function foldersIn(folder) {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inner.map(({ name }) => join(folder, name)).flatMap(foldersIn)];
}

function filesIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => join(folder, name));
}

const isGift = (file) =>
  /\.gift(\.txt)?$/i.test(file) || (basename(dirname(file)) === 'gift' && /\.txt$/i.test(file));

/** A set that cannot even be read is a miss, and no reason to leave out the others. */
function attempt(compare) {
  try {
    return compare();
  } catch (error) {
    return { title: 'not read', lines: [{ what: '', compared: 0, ok: false, remark: error.message }] };
  }
}

function columns(cells) {
  const [what, compared, largest, verdict] = cells;
  return `  ${String(what).padEnd(36)}${String(compared).padStart(9)}  ${String(largest).padEnd(12)}${verdict}`;
}

function print(name, { title, lines }) {
  console.log(`\n${name}: ${title}`);
  console.log(columns(['what', 'compared', 'deviation', '']));
  for (const { what, compared, largest, ok, remark } of lines) {
    const shown = largest === undefined ? '' : Number.isFinite(largest) ? largest.toExponential(1) : 'none';
    console.log(columns([what, compared, shown, `${ok ? 'ok' : 'MISS'}${remark ? ` ${remark}` : ''}`]));
  }
}

function main() {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (!values.data) throw new Error('npm run conformance -- --data <folder>');
  const data = resolve(values.data);
  if (!existsSync(data)) throw new Error(`no such folder: ${data}`);
  loadTypeScript();
  const quiz = require('../../libs/domain/quiz/src/index.ts');
  const { readXml } = require('../../libs/documents/src/read-xml.ts');
  const folders = foldersIn(data);
  const tests = folders.filter((folder) => existsSync(join(folder, 'expected.json')));
  const gifts = folders.flatMap(filesIn).filter(isGift);
  const xmls = folders.flatMap(filesIn).filter((file) => /\.xml$/i.test(file));
  const sets = [
    ...tests.map((folder) => ({ path: folder, ...attempt(() => compareStatistics(folder, quiz)) })),
    ...xmls.map((file) => ({ path: file, ...attempt(() => compareXml(file, { ...quiz, readXml })) })),
    ...gifts.map((file) => ({ path: file, ...attempt(() => compareGift(file, quiz)) })),
  ];
  for (const set of sets) print(relative(data, set.path) || '.', set);
  const lines = sets.flatMap((set) => set.lines);
  const compared = lines.reduce((sum, line) => sum + line.compared, 0);
  const largest = Math.max(0, ...lines.map((line) => line.largest ?? 0).filter(Number.isFinite));
  const missed = lines.filter(({ ok }) => !ok).length;
  console.log(`\n${compared} compared, largest deviation ${largest.toExponential(1)}, ${missed} missed`);
  if (missed > 0 || compared === 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
