'use strict';

// A Chinese character is two columns wide in a terminal.
const width = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\uffe6]/.test(character) ? 2 : 1), 0);

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  const pad = (text, column) => text + ' '.repeat(widths[column] - width(text));
  return rows.map((row) => `    ${row.map(pad).join('   ').trimEnd()}`).join('\n');
}

/** What a person reads once everything runs. */
function greeting({ address, signIns, setupUrl, notes }, where) {
  const paragraphs = [`Banke 班课 is running at ${address}`];
  if (setupUrl) paragraphs.push(`Create the first administrator 创建首位管理员: ${setupUrl}`);
  if (signIns.length > 0) {
    const rows = signIns.map(({ name, password, role, displayName }) => [name, password, role, displayName]);
    paragraphs.push(
      `Demo sign-ins 演示账号\n${table([['Sign-in name', 'Password', 'Role', 'Person'], ...rows])}`,
    );
  }
  paragraphs.push(...notes.map((note) => `Note: ${note}`));
  paragraphs.push(`data in ${where}\nCtrl-C stops`);
  return `\n${paragraphs.join('\n\n')}\n`;
}

module.exports = { greeting };
