import { encode } from 'iconv-lite';

/** Makes Excel read the file as UTF-8, so that Chinese arrives intact. */
export const UTF8_MARK = '\uFEFF';

/**
 * One line of a CSV file (RFC 4180) with its line end. A cell that a spreadsheet would take for a formula, because it
 * begins with = + - @ (or their wide forms), a tab or a line end, gets an apostrophe in front (OWASP, CSV injection).
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A whole CSV file. GB18030 is what Excel on a Chinese Windows assumes of a file without a mark. */
export function encodeCsv(rows: Iterable<readonly string[]>, encoding: 'utf-8' | 'gb18030'): Buffer {
  const text = Array.from(rows, csvRow).join('');
  return encoding === 'utf-8' ? Buffer.from(UTF8_MARK + text, 'utf8') : encode(text, 'gb18030');
}

/** Apostrophes before it count as well, so that the reader knows which one is ours. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What {@link csvRow} put in front, taken off again: what was written is what is read. */
export function takeOffApostrophe(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
