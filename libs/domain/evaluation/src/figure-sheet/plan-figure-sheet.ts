import {
  nameKey,
  quoteOf,
  readText,
  sheetError,
  type SheetError,
  type SheetRow,
} from '@banke/domain/imports';
import { areDaysWorked, DAYS_WORKED, MOST_DAYS_WORKED } from '../figure';
import type { Ratio } from '../ratio';
import type { KpiUnit } from '../template';
import { figureText } from '../typed-figure';
import type { FigureColumn, FigureField } from './figure-columns';
import { readCounts, readFigure, type FigureReading } from './read-figure';

/** A person of the month with what is known so far. */
export interface FigurePerson {
  id: string;
  name: string;
  employeeNumber: string | null;
  /** By code; the days worked are everybody's. */
  units: ReadonlyMap<string, KpiUnit>;
  /** How often each figure was written and what it says now. */
  figures: ReadonlyMap<string, { number: number; value: Ratio | null }>;
}

/** A figure to write, with the number of the one it was planned upon. */
export interface PlannedFigure {
  staffId: string;
  line: string;
  seen: number;
  value: Ratio | null;
}

export interface FigureChange {
  row: number;
  person: string;
  column: string;
  before: string | null;
  after: string | null;
}

export interface FigureSheetPlan {
  figures: PlannedFigure[];
  changes: FigureChange[];
  /** Cells that say what is so already. */
  unchanged: number;
  errors: SheetError<FigureField>[];
}

const LONGEST = 60;

/** What the rows of a sheet change about the figures of a month. Blank cells and people who are not in it keep theirs. */
export function planFigureSheet(
  rows: readonly SheetRow<FigureField>[],
  columns: readonly FigureColumn[],
  people: readonly FigurePerson[],
): FigureSheetPlan {
  const plan: FigureSheetPlan = { figures: [], changes: [], unchanged: 0, errors: [] };
  const byNumber = new Map(
    people.flatMap((each) => (each.employeeNumber ? [[nameKey(each.employeeNumber), each]] : [])),
  );
  const seen = new Map<string, number>();
  for (const each of rows) {
    const person = findPerson(each, byNumber, plan.errors);
    if (!person) continue;
    const earlier = seen.get(person.id);
    if (earlier !== undefined) {
      plan.errors.push(sheetError(each.row, 'number', 'duplicate-in-file', { row: earlier }));
      continue;
    }
    seen.set(person.id, each.row);
    columns.forEach((column, index) => planCell(plan, each, person, { column, index }));
  }
  return plan;
}

function findPerson(
  { row, cells }: SheetRow<FigureField>,
  byNumber: ReadonlyMap<string, FigurePerson>,
  errors: SheetError<FigureField>[],
): FigurePerson | undefined {
  const number = readText(cells.number, { max: LONGEST, fold: true });
  if (number.kind === 'wrong') errors.push(sheetError(row, 'number', number.code, number.params));
  if (number.kind === 'blank') errors.push(sheetError(row, 'number', 'required'));
  if (number.kind !== 'value') return undefined;
  const person = byNumber.get(nameKey(number.value));
  if (!person) errors.push(sheetError(row, 'number', 'unknown-name', { value: quoteOf(number.value) }));
  return person;
}

function planCell(
  plan: FigureSheetPlan,
  { row, cells }: SheetRow<FigureField>,
  person: FigurePerson,
  { column, index }: { column: FigureColumn; index: number },
): void {
  const line = column.codes.find((code) => person.units.has(code));
  const unit = (line !== undefined && person.units.get(line)) || 'count';
  const counts = readCounts(cells[`hits:${index}`], cells[`cases:${index}`]);
  const [field, reading]: [FigureField, FigureReading] =
    counts.kind === 'blank'
      ? [`line:${index}`, readFigure(cells[`line:${index}`], unit)]
      : [`hits:${index}`, counts];
  if (reading.kind === 'blank') return;
  if (line === undefined) {
    plan.errors.push(sheetError(row, field, 'not-their-line', { person: person.name }));
  } else if (reading.kind === 'wrong') {
    plan.errors.push(sheetError(row, field, reading.code, reading.params));
  } else if (line === DAYS_WORKED && reading.value && !areDaysWorked(reading.value)) {
    plan.errors.push(
      sheetError(row, field, 'number-out-of-range', {
        value: figureText(reading.value, unit),
        min: 0,
        max: MOST_DAYS_WORKED,
      }),
    );
  } else {
    write(plan, { row, person, column: column.name, line, unit, value: reading.value });
  }
}

function write(
  plan: FigureSheetPlan,
  said: {
    row: number;
    person: FigurePerson;
    column: string;
    line: string;
    unit: KpiUnit;
    value: Ratio | null;
  },
): void {
  const { row, person, column, line, unit, value } = said;
  const before = person.figures.get(line);
  const text = (figure: Ratio | null | undefined) => (figure ? figureText(figure, unit) : null);
  if (sameFigure(before?.value ?? null, value)) {
    plan.unchanged++;
    return;
  }
  plan.figures.push({ staffId: person.id, line, seen: before?.number ?? 0, value });
  plan.changes.push({ row, person: person.name, column, before: text(before?.value), after: text(value) });
}

function sameFigure(a: Ratio | null, b: Ratio | null): boolean {
  return a?.numerator === b?.numerator && a?.denominator === b?.denominator;
}
