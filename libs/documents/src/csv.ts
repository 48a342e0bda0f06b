/** Makes Excel read the file as UTF-8, so that Chinese arrives intact. */
export const UTF8_MARK = '\uFEFF';

/**
 * One line of a CSV file (RFC 4180) with its line end. A cell that a spreadsheet would take for a formula, because it
 * begins with = + - @, a tab or a carriage return, gets an apostrophe in front (OWASP, CSV injection).
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
