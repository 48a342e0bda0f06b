/** Makes Excel read the file as UTF-8, so that Chinese arrives intact. */
const UTF8_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula; the browser has no part in the library that writes files on the server. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A file of lines for people and spreadsheets. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  const fields = (line: readonly string[]) =>
    line.map((text) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',');
  return UTF8_MARK + lines.map((line) => `${fields(line)}\r\n`).join('');
}
