import { nameKey } from './fold-text';
import type { ImportedCell } from './imported-cell';

interface ImportedRow {
  number: number;
  cells: readonly (ImportedCell | undefined)[];
}

/** Under which headings a field may stand, in any language. */
export type Synonyms<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Rows above the headings: a title, a date, a remark. Further down they are not looked for. */
const ROWS_SEARCHED = 20;

/**
 * The row of the headings: the one near the top with most headings we know; where there is none, the first with at
 * least two cells, else the first. Returns its index; −1 without rows.
 */
export function findHeadingRow<Field extends string>(
  rows: readonly ImportedRow[],
  synonyms: Synonyms<Field>,
): number {
  const top = rows.slice(0, ROWS_SEARCHED);
  const known = top.map(
    (row) => proposeColumns(headingsOf(row), synonyms).filter((field) => field !== null).length,
  );
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const table = top.findIndex(({ cells }) => cells.filter((cell) => cell !== undefined).length > 1);
  return table >= 0 ? table : top.length > 0 ? 0 : -1;
}

/** The headings as written, by column; empty where there is none. */
export function headingsOf({ cells }: ImportedRow): string[] {
  return Array.from(cells, (cell) => {
    if (cell?.type === 'text' || cell?.type === 'number') return cell.text.replace(/\s+/g, ' ').trim();
    return cell?.type === 'date' ? cell.day : '';
  });
}

/** Which field each column holds; null: none we know. A field stands in one column only, the first. */
export function proposeColumns<Field extends string>(
  headings: readonly string[],
  synonyms: Synonyms<Field>,
): (Field | null)[] {
  const fields = new Map<string, Field>();
  for (const [field, names] of Object.entries<readonly string[]>(synonyms) as [Field, readonly string[]][]) {
    for (const name of names) fields.set(headingKey(name), field);
  }
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const field = fields.get(headingKey(heading));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** What makes two files alike: the same headings in the same columns, however they are spaced. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(nameKey).join('\n');
}

/** Without marks for required columns, remarks in brackets, and signs: `*入职日期（必填）：` is 入职日期. */
function headingKey(heading: string): string {
  return nameKey(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
