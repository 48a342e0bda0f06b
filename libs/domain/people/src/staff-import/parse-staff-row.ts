import type { PlainDate } from '@banke/domain/calendar';
import { readDay, readHours, readText, type ImportedCell, type Reading } from '@banke/domain/imports';
import { WEEKLY_HOURS } from '../membership';
import { STAFF_FIELDS, type StaffField } from '../staff';
import { rowError, type RowError } from './row-code';

/** What a row says; what is missing it says nothing about, and nothing changes there. */
export interface StaffRowValues {
  employeeNumber?: string;
  name?: string;
  phone?: string;
  email?: string;
  hireDate?: PlainDate;
  probationEnd?: PlainDate;
  department?: string;
  team?: string;
  post?: string;
  grade?: string;
  /** In minutes. */
  weeklyHours?: number;
}

export interface ParsedStaffRow {
  /** As the spreadsheet counts. */
  row: number;
  says: StaffRowValues;
  errors: RowError[];
}

/** In which column each field stands, the first is 0. */
export type StaffColumns = Partial<Record<StaffField, number>>;

/** Days of employment outside of this are those of a wrong column. */
const DAYS = { min: '1950-01-01', max: '2099-12-31' };
const LONGEST = { number: 32, name: 60, phone: 40, email: 120 };

type Cell = ImportedCell | undefined;
type Readers = {
  [Field in StaffField]-?: (cell: Cell, from1904: boolean) => Reading<NonNullable<StaffRowValues[Field]>>;
};

const name = (cell: Cell) => readText(cell, { max: LONGEST.name });
const day = (cell: Cell, from1904: boolean) => readDay(cell, { ...DAYS, from1904 });

const READERS: Readers = {
  employeeNumber: (cell) => readText(cell, { max: LONGEST.number, fold: true }),
  name,
  phone: (cell) => readText(cell, { max: LONGEST.phone, fold: true }),
  email: (cell) => readText(cell, { max: LONGEST.email, fold: true }),
  hireDate: day,
  probationEnd: day,
  department: name,
  team: name,
  post: name,
  grade: name,
  weeklyHours: (cell) => readHours(cell, WEEKLY_HOURS),
};

/** Reads the columns that hold a field; every cell that cannot be read is an error of its own. */
export function parseStaffRow(
  { number, cells }: { number: number; cells: readonly Cell[] },
  columns: StaffColumns,
  from1904: boolean,
): ParsedStaffRow {
  const says: Record<string, unknown> = {};
  const errors: RowError[] = [];
  for (const field of STAFF_FIELDS) {
    const column = columns[field];
    if (column === undefined) continue;
    const reading: Reading<unknown> = READERS[field](cells[column], from1904);
    if (reading.kind === 'value') says[field] = reading.value;
    if (reading.kind === 'wrong') errors.push(rowError(field, reading.code, reading.params));
  }
  return { row: number, says, errors };
}

/** Nothing in any column that holds a field: a line below the list, or a blank one that is painted. */
export function isBlankStaffRow({ says, errors }: ParsedStaffRow): boolean {
  return Object.keys(says).length === 0 && errors.length === 0;
}
