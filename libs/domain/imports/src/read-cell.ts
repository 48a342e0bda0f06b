import { addDays, writtenDay, type PlainDate } from '@banke/domain/calendar';
import { foldWidth, tidyText } from './fold-text';
import { BLANK, quoteOf, wrong, type ImportedCell, type Reading } from './imported-cell';

/** Control characters, and those that turn the reading direction and make a name look like another. */
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** One line of text of at most `max` UTF-16 units. A number is taken as shown, so 1001 is never 1001.0. */
export function readText(
  cell: ImportedCell | undefined,
  { max, fold = false }: { max: number; fold?: boolean },
): Reading<string> {
  const shown = shownIn(cell);
  if (shown.kind !== 'value') return shown;
  const text = fold ? foldWidth(shown.value) : tidyText(shown.value);
  if (text === '') return BLANK;
  if (UNFIT.test(text))
    return wrong('pattern', { value: quoteOf(text.replace(new RegExp(UNFIT, 'gu'), '')) });
  if (text.length > max) return wrong('too-long', { value: quoteOf(text), max });
  return { kind: 'value', value: text };
}

export interface DayRange {
  min: PlainDate;
  max: PlainDate;
}

/**
 * A day: a cell that is one, the number by which a spreadsheet stores one, or a {@link writtenDay}. `from1904`: how the
 * file counts its days.
 */
export function readDay(
  cell: ImportedCell | undefined,
  { min, max, from1904 }: DayRange & { from1904: boolean },
): Reading<PlainDate> {
  const shown = shownIn(cell);
  if (shown.kind !== 'value') return shown;
  const text = foldWidth(shown.value);
  if (text === '') return BLANK;
  const number = cell?.type === 'number' ? cell.number : undefined;
  const day =
    cell?.type === 'date' ? cell.day : (writtenDay(text) ?? serialDay(number ?? wholeNumber(text), from1904));
  if (day === undefined) return wrong('not-a-day', { value: quoteOf(text) });
  if (day < min || day > max) return wrong('day-out-of-range', { value: day, min, max });
  return { kind: 'value', value: day };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{5,6}$/.test(text) ? Number(text) : undefined;
}

/** Spreadsheets count days; 61 is 1 March 1900, before which their count is wrong, and 2,958,465 ends the year 9999. */
function serialDay(serial: number | undefined, from1904: boolean): PlainDate | undefined {
  if (serial === undefined || !(serial >= 61 && serial < 2_958_466 - (from1904 ? 1462 : 0))) return undefined;
  return addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial));
}

const HOURS = /^(-?\d{1,6}(?:\.\d{1,10})?) ?(?:小时|个小时|钟头|h|hrs?|hours?)?$/i;

/** Hours, also with their unit behind them, as whole minutes; `min` and `max` in hours. */
export function readHours(
  cell: ImportedCell | undefined,
  { min, max }: { min: number; max: number },
): Reading<number> {
  const shown = shownIn(cell);
  if (shown.kind !== 'value') return shown;
  const text = foldWidth(shown.value);
  if (text === '') return BLANK;
  const number = cell?.type === 'number' ? cell.number : Number(HOURS.exec(text)?.[1] ?? NaN);
  if (Number.isNaN(number)) return wrong('not-a-number', { value: quoteOf(text) });
  if (number < min || number > max) return wrong('number-out-of-range', { value: quoteOf(text), min, max });
  return { kind: 'value', value: Math.round(number * 60) };
}

/** A whole number from `min` through `max`, in digits of any width. */
export function readWhole(
  cell: ImportedCell | undefined,
  { min, max }: { min: number; max: number },
): Reading<number> {
  const shown = shownIn(cell);
  if (shown.kind !== 'value') return shown;
  const text = foldWidth(shown.value);
  if (text === '') return BLANK;
  const number = cell?.type === 'number' ? cell.number : /^-?\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!Number.isInteger(number)) return wrong('not-a-whole-number', { value: quoteOf(text) });
  if (number < min || number > max) return wrong('number-out-of-range', { value: quoteOf(text), min, max });
  return { kind: 'value', value: number };
}

/** Minutes as hours, with as many decimals as {@link readHours} needs to find the same minutes. */
export function hoursOf(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** The text that somebody sees in the cell. */
function shownIn(cell: ImportedCell | undefined): Reading<string> {
  switch (cell?.type) {
    case undefined:
      return BLANK;
    case 'text':
    case 'number':
      return { kind: 'value', value: cell.text };
    case 'date':
      return { kind: 'value', value: cell.day };
    case 'boolean':
      return { kind: 'value', value: cell.boolean ? 'TRUE' : 'FALSE' };
    case 'error':
      return wrong('formula-error', { value: cell.text });
    case 'merged':
      return wrong('merged-cell');
  }
}
