/** How a number is shown, as far as it changes what was meant: as a day, or padded with zeros. */
export type NumberFormat =
  { shows: 'number' } | { shows: 'day' } | { shows: 'padded'; prefix: string; digits: number };

const PLAIN: NumberFormat = { shows: 'number' };

/** Numbers of formats that every spreadsheet knows; 27–36 and 50–58 are those of Chinese and its neighbours. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** `code` is missing for the formats that every spreadsheet knows by number. */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return BUILT_IN_DAYS.has(id) ? { shows: 'day' } : PLAIN;
  const padded = /^(?:"([^"]*)")?(0{2,})$/.exec(code);
  if (padded) return { shows: 'padded', prefix: padded[1] ?? '', digits: (padded[2] ?? '').length };
  // Words in quotes, colours and locales in brackets, and escaped characters say nothing of days.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[yd]/i.test(bare) ? { shows: 'day' } : PLAIN;
}

/** As text, under its format. A number that is no whole one, or below zero, is not padded. */
export function showNumber(number: number, format: NumberFormat): string {
  if (format.shows !== 'padded' || !Number.isInteger(number) || number < 0) return String(number);
  return format.prefix + String(number).padStart(format.digits, '0');
}

const DAY_MS = 86_400_000;
/** Day 0 of both ways to count. From 1900, day 60 is a 29 February that never was; what follows is right. */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The day a spreadsheet means by a number, `YYYY-MM-DD`; undefined for what is no day (below 61, that is 1 March 1900,
 * where the two ways to count from 1900 disagree; beyond the year 9999). A time of day is cut off.
 */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  // To the second first: 46348 may be stored as 46347.9999999.
  const day = Math.floor(Math.round(serial * 86_400) / 86_400);
  if (!(day >= (from1904 ? 0 : 61) && day <= LAST_DAY - (from1904 ? 1462 : 0))) return undefined;
  return new Date(EPOCH[from1904 ? 1904 : 1900] + day * DAY_MS).toISOString().slice(0, 10);
}
