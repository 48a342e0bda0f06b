import {
  dayNumber,
  daysOf,
  plainDateOf,
  writtenDay,
  type DayNumber,
  type DaySpan,
} from '@banke/domain/calendar';
import { headingsOf, proposeColumns, type ImportedCell, type Synonyms } from '@banke/domain/imports';

/** By what a person is found in a month's sheet. */
export type PersonField = 'name' | 'employeeNumber';

const PERSON_HEADINGS: Synonyms<PersonField> = {
  name: [
    '姓名',
    '员工姓名',
    '员工',
    '名字',
    '人员',
    'Name',
    'Full name',
    'Employee',
    'Employee name',
    'Staff',
  ],
  employeeNumber: [
    '工号',
    '员工编号',
    '员工工号',
    '编号',
    'Staff number',
    'Employee number',
    'Staff no',
    'No',
  ],
};

/** A row as it stands in the file. */
export interface MonthSheetRow {
  /** As the spreadsheet counts. */
  number: number;
  cells: readonly (ImportedCell | undefined)[];
}

/** Where in a sheet people and days stand. */
export interface MonthColumns {
  /** Index of the row of the headings. */
  heading: number;
  person: Partial<Record<PersonField, number>>;
  days: readonly { column: number; day: DayNumber }[];
  /** As the file calls its columns. */
  headings: readonly string[];
}

const ROWS_SEARCHED = 20;

/** The row near the top with most days in it; undefined without one that names people as well. */
export function findMonthColumns(rows: readonly MonthSheetRow[], period: DaySpan): MonthColumns | undefined {
  const found = rows.slice(0, ROWS_SEARCHED).map((row, heading): MonthColumns => {
    const headings = headingsOf(row);
    const fields = proposeColumns(headings, PERSON_HEADINGS);
    const person: Partial<Record<PersonField, number>> = {};
    fields.forEach((field, column) => {
      if (field !== null) person[field] = column;
    });
    return { heading, person, days: dayColumns(headings, period), headings };
  });
  return found
    .filter(({ person, days }) => days.length > 0 && Object.keys(person).length > 0)
    .reduce<MonthColumns | undefined>(
      (best, each) => (best && best.days.length >= each.days.length ? best : each),
      undefined,
    );
}

/** Each day once, in the first column that says it: by its date, its month and day, or its number in the month. */
function dayColumns(headings: readonly string[], period: DaySpan): MonthColumns['days'] {
  const free = new Set(daysOf(period));
  return headings.flatMap((heading, column) => {
    const day = [...free].find((each) => says(heading, each));
    if (day === undefined) return [];
    free.delete(day);
    return { column, day };
  });
}

const MONTH_DAY = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?:\D.*)?$/;
const DAY = /^(\d{1,2})[日号]?(?:\D.*)?$/;

function says(heading: string, day: DayNumber): boolean {
  const [, month, date] = plainDateOf(day).split('-').map(Number);
  const text = heading.normalize('NFKC').trim();
  const whole = writtenDay(text);
  if (whole !== undefined) return dayNumber(whole) === day;
  const both = MONTH_DAY.exec(text);
  if (both) return Number(both[1]) === month && Number(both[2]) === date;
  const one = DAY.exec(text);
  return one !== null && Number(one[1]) === date;
}
