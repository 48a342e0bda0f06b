import type { TableFormat } from '@banke/contracts/codes';
import { encodeCsv, writeXlsx, type SheetColumn, type SheetToWrite } from '@banke/documents';
import { STAFF_HEADINGS, type StaffField } from '@banke/domain/people';
import type { TableLanguage } from './row-error-words';

const KINDS: Partial<Record<StaffField, SheetColumn['kind']>> = {
  hireDate: 'day',
  probationEnd: 'day',
  weeklyHours: 'number',
};
const WIDTHS: Partial<Record<StaffField, number>> = { email: 26, phone: 18, department: 16, team: 16 };

/** The columns of people under the headings of a language; `choices` are offered in cells where a name is wanted. */
export function staffColumns(
  fields: readonly StaffField[],
  language: TableLanguage,
  choices: Partial<Record<StaffField, readonly string[]>> = {},
): SheetColumn[] {
  return fields.map((field) => ({
    header: STAFF_HEADINGS[language][field],
    width: WIDTHS[field] ?? 13,
    kind: KINDS[field] ?? 'text',
    ...(choices[field] && { choices: choices[field] }),
  }));
}

export interface TableFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** A table as a file; CSV has the first sheet only. `title` becomes the name of the file. */
export async function writeTable(
  title: string,
  format: TableFormat,
  sheets: readonly [SheetToWrite, ...SheetToWrite[]],
): Promise<TableFile> {
  if (format === 'xlsx')
    return {
      name: `${title}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeXlsx(sheets),
    };
  const encoding = format === 'csv-utf8' ? 'utf-8' : 'gb18030';
  return {
    name: `${title}.csv`,
    type: `text/csv; charset=${encoding}`,
    bytes: encodeCsv(lines(sheets[0]), encoding),
  };
}

function* lines({ columns, rows }: SheetToWrite): Generator<string[]> {
  yield columns.map(({ header }) => header);
  for (const row of rows) yield row.map((value) => (value === null ? '' : String(value)));
}
