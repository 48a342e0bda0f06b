'use strict';

const HEAD = ['', 'passed', 'failed', 'skipped', 'seconds'];

/** Adds up the rows { name, passed, failed, skipped?, seconds? }. */
function total(rows) {
  const sum = (field) => rows.reduce((all, row) => all + (row[field] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The table at the end; its last line says it all and stands alone. */
function summary(rows) {
  const cells = rows.map(({ name, passed, failed, skipped = 0, seconds }) => {
    return [
      name,
      String(passed),
      String(failed),
      String(skipped),
      seconds === undefined ? '' : seconds.toFixed(1),
    ];
  });
  const table = [HEAD, ...cells];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ');
  const { passed, failed } = total(rows);
  return `\n${table.map(line).join('\n')}\n\n${passed} passed, ${failed} failed`;
}

module.exports = { summary, total };
