/**
 * Rows and fields of tab-separated text as spreadsheets copy it: a field with tabs, line breaks or quotes stands in quotes,
 * and a quote in it is doubled. The break after the last row ends it and begins no other. Rows keep their own lengths.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at);
    row.push(field.text);
    at = field.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

const END = /[\t\r\n]/g;

function fieldAt(text: string, from: number): { text: string; end: number } {
  if (text[from] === '"') {
    const close = closingQuote(text, from + 1);
    if (close !== -1) return { text: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  END.lastIndex = from;
  const end = END.exec(text)?.index ?? text.length;
  return { text: text.slice(from, end), end };
}

/** The quote that ends the field; -1 when the quote before was only a character of its text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at === -1) return -1;
  const after = text[at + 1];
  return after === undefined || after === '\t' || after === '\r' || after === '\n' ? at : -1;
}

function quoted(field: string): string {
  return /[\t\r\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
