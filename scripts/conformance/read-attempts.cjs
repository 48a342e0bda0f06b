// Attempts as Moodle's own test data writes them: a line for each item of each attempt.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { parse } = require('csv-parse/sync');

const RESPONSES = ['slot', 'mark', 'maxmark', 'sumgrades'];

function tablesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, rows: parse(text, { bom: true, columns: true, skip_empty_lines: true }) };
    });
}

const isAbout = (columns, rows) => rows.length > 0 && columns.every((column) => column in rows[0]);
const isEmpty = (text) => text === undefined || text === '' || text.toUpperCase() === 'NULL';

/** The items by slot, and what each attempt earned; an attempt begins at each line of the first slot. */
function readAttempts(folder) {
  const tables = tablesIn(folder);
  const responses = tables.find(({ rows }) => isAbout(RESPONSES, rows));
  if (!responses) throw new Error(`no table with the columns ${RESPONSES.join(', ')}`);
  const questions = tables.find(
    ({ rows }) => !isAbout(RESPONSES, rows) && isAbout(['slot', 'maxmark'], rows),
  );
  const maxima = new Map();
  for (const { slot, maxmark } of [...responses.rows, ...(questions?.rows ?? [])])
    maxima.set(Number(slot), Number(maxmark));
  const slots = [...maxima.keys()].sort((a, b) => a - b);
  const attempts = [];
  for (const row of responses.rows) {
    if (Number(row.slot) === slots[0]) attempts.push({ total: row.sumgrades, marks: new Map() });
    const attempt = attempts.at(-1);
    if (!attempt) throw new Error(`${responses.name} does not begin with the first slot`);
    if (attempt.marks.has(Number(row.slot)))
      throw new Error(`${responses.name}: slot ${row.slot} twice in attempt ${attempts.length}`);
    attempt.marks.set(Number(row.slot), isEmpty(row.mark) ? 0 : Number(row.mark));
  }
  return {
    items: slots.map((slot) => ({ maximum: maxima.get(slot) })),
    // One that nobody has finished marking has no total, and is no finished attempt.
    attempts: attempts
      .filter(({ total }) => !isEmpty(total))
      .map(({ total, marks }) => ({
        total: Number(total),
        marks: slots.map((slot) => marks.get(slot) ?? null),
      })),
  };
}

module.exports = { readAttempts };
