import type { PlainDate } from '@banke/domain/calendar';

/** What stood in a cell of a file; undefined: nothing. */
export type ImportedCell =
  | { type: 'text'; text: string }
  /** `text` as its format shows it, with leading zeros. */
  | { type: 'number'; number: number; text: string }
  | { type: 'date'; day: PlainDate }
  | { type: 'boolean'; boolean: boolean }
  /** A formula that ended in an error, or that nobody has calculated. */
  | { type: 'error'; text: string }
  /** Under a merged cell, whose value counts for the first of its rows alone. */
  | { type: 'merged' };

/** Why a cell cannot be what its column asks for. */
export const CELL_CODES = [
  'too-long',
  'pattern',
  'not-a-day',
  'day-out-of-range',
  'not-a-number',
  'not-a-whole-number',
  'number-out-of-range',
  'merged-cell',
  'formula-error',
] as const;
export type CellCode = (typeof CELL_CODES)[number];

export type CellParams = Record<string, string | number>;

/** A cell as its column understands it. Blank is no error: whoever needs a value says so. */
export type Reading<T> =
  { kind: 'blank' } | { kind: 'value'; value: T } | { kind: 'wrong'; code: CellCode; params: CellParams };

export const BLANK = { kind: 'blank' } as const;

export function wrong(code: CellCode, params: CellParams = {}): Reading<never> {
  return { kind: 'wrong', code, params };
}

const LONGEST_QUOTE = 40;

/** What stood there, short enough for a sentence. */
export function quoteOf(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
