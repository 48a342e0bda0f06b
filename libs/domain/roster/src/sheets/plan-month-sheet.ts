import { plainDateOf, type DayNumber, type PlainDate } from '@banke/domain/calendar';
import { nameKey, readText, type CellParams, type SheetCode } from '@banke/domain/imports';
import type { CellWrite } from '../month/change-month';
import type { MonthPersonData, MonthVersionData } from '../month/month-data';
import type { RosterMonth } from '../month/roster-month';
import { cellKey, type CellValue } from '../operations/operation';
import { within } from '../rules/person-record';
import { folded } from '../shifts/taken-codes';
import { findTemplate } from '../typing/find-template';
import type { MonthColumns, MonthSheetRow, PersonField } from './month-headings';

/** What blank cells of a sheet say: nothing, or that nothing is to stand there. */
export const BLANKS = ['keep', 'clear'] as const;
export type Blanks = (typeof BLANKS)[number];

/** By {@link folded} text, what a code means that is none of the department's: a template, or null: leave the cell alone. */
export type LearntCodes = ReadonlyMap<string, string | null>;

/** Longer ones are remarks. */
export const LONGEST_CODE = 20;

export interface MonthSheetError {
  row: number;
  /** Of the cell; null: who the row is about. */
  day: PlainDate | null;
  field: PersonField | null;
  code: SheetCode;
  params: CellParams;
}

export interface MonthSheetChange {
  row: number;
  personName: string;
  day: PlainDate;
  /** Codes; null: nothing. */
  before: string | null;
  after: string | null;
}

/** A code of the file that cannot be typed here. */
export interface ForeignCode {
  text: string;
  count: number;
  /** Where it stands first. */
  row: number;
  day: PlainDate;
  /** What it was said to mean; undefined: nobody has said it yet, or the shift is closed. */
  templateId: string | null | undefined;
}

export interface MonthSheetPlan {
  errors: MonthSheetError[];
  foreign: ForeignCode[];
  changes: MonthSheetChange[];
  writes: CellWrite[];
  /** Filled cells that stand in the roster as the file has them. */
  unchanged: number;
}

/**
 * What a sheet of a filled month would write into a roster: only what differs. Codes mean what they mean when typed, then
 * what somebody said of them before; what is pinned stays pinned, and blank cells never clear it.
 */
export function planMonthSheet(
  month: RosterMonth,
  rows: readonly MonthSheetRow[],
  columns: MonthColumns,
  { learnt, blanks }: { learnt: LearntCodes; blanks: Blanks },
): MonthSheetPlan {
  const reader = new SheetReading(month, learnt, blanks);
  for (const row of rows.slice(columns.heading + 1)) reader.read(row, columns);
  return reader.plan();
}

/** Rows that add up, and are nobody's. */
const SUMS = new Set(['合计', '总计', '小计', 'total', 'sum'].map(nameKey));

class SheetReading {
  private readonly errors: MonthSheetError[] = [];
  private readonly foreign = new Map<string, ForeignCode>();
  private readonly changes: MonthSheetChange[] = [];
  private readonly writes: CellWrite[] = [];
  private readonly rowsOf = new Map<string, number>();
  private readonly open: readonly MonthVersionData[];
  private readonly codes: ReadonlyMap<string, string>;
  private unchanged = 0;

  constructor(
    private readonly month: RosterMonth,
    private readonly learnt: LearntCodes,
    private readonly blanks: Blanks,
  ) {
    this.open = month.data.versions.filter(({ current }) => current);
    this.codes = new Map(month.data.versions.map(({ versionId, code }) => [versionId, code]));
  }

  plan(): MonthSheetPlan {
    const { errors, changes, writes, unchanged } = this;
    return { errors, changes, writes, unchanged, foreign: [...this.foreign.values()] };
  }

  read(row: MonthSheetRow, { person: fields, days }: MonthColumns): void {
    const person = this.personOf(row, fields, () =>
      days.some(({ column }) => row.cells[column] !== undefined),
    );
    if (!person) return;
    const earlier = this.rowsOf.get(person.id);
    if (earlier !== undefined) {
      this.errors.push({ ...nowhere(row), code: 'duplicate-in-file', params: { row: earlier } });
      return;
    }
    this.rowsOf.set(person.id, row.number);
    for (const { column, day } of days) this.readCell(row, column, person, day);
  }

  private personOf(
    row: MonthSheetRow,
    fields: MonthColumns['person'],
    isFilled: () => boolean,
  ): MonthPersonData | undefined {
    const [number, name] = [this.keyOf(row, fields.employeeNumber), this.keyOf(row, fields.name)];
    if ((number === '' && name === '') || SUMS.has(name)) return undefined;
    const { people } = this.month.data;
    const field = number === '' ? 'name' : 'employeeNumber';
    const found = people.filter((each) =>
      number === '' ? nameKey(each.name) === name : nameKey(each.employeeNumber ?? '') === number,
    );
    if (found.length === 1) return found[0];
    // A remark below the table, where nobody has written a code.
    if (found.length === 0 && !isFilled()) return undefined;
    const code = found.length === 0 ? 'not-in-roster' : 'ambiguous-name';
    const value = this.shownIn(row, fields[field]);
    this.errors.push({ ...nowhere(row), field, code, params: { value } });
    return undefined;
  }

  private readCell(row: MonthSheetRow, column: number, person: MonthPersonData, day: DayNumber): void {
    const reading = readText(row.cells[column], { max: LONGEST_CODE });
    const wrong = (code: SheetCode, params: CellParams = {}) => {
      this.errors.push({ row: row.number, day: plainDateOf(day), field: null, code, params });
    };
    if (reading.kind === 'wrong') {
      wrong(reading.code, reading.params);
      return;
    }
    const there = this.month.cells.get(cellKey(person.id, day)) ?? null;
    const before = this.codeOf(there);
    if (reading.kind === 'blank') {
      if (this.blanks === 'clear' && there?.pinned === false)
        this.write(row, person, day, { before, after: null, next: null });
      return;
    }
    const version = this.meant(reading.value, before, { row: row.number, day });
    if (version === undefined) return;
    if (version === 'same' || version.templateId === this.templateOf(there)) this.unchanged += 1;
    else if (!this.belongs(person, day)) wrong('not-employed', { value: reading.value });
    else {
      const next = { templateVersionId: version.versionId, pinned: there?.pinned ?? false };
      this.write(row, person, day, { before, after: version.code, next });
    }
  }

  /** `same`: as it stands there, perhaps in an older version; undefined: to be left alone, or not known. */
  private meant(
    text: string,
    before: string | null,
    { row, day }: { row: number; day: DayNumber },
  ): MonthVersionData | 'same' | undefined {
    const key = folded(text);
    if (before !== null && folded(before) === key) return 'same';
    const typed = findTemplate(text, this.open);
    if (typed) return typed;
    const said = this.learnt.get(key);
    const version = this.open.find(({ templateId }) => templateId === said);
    const known = this.foreign.get(key);
    if (known) known.count += 1;
    else {
      const templateId = said === null ? null : version?.templateId;
      this.foreign.set(key, { text, count: 1, row, day: plainDateOf(day), templateId });
    }
    return version;
  }

  private write(
    { number: row }: MonthSheetRow,
    { id: personId, name: personName }: MonthPersonData,
    day: DayNumber,
    { before, after, next }: Pick<MonthSheetChange, 'before' | 'after'> & Pick<CellWrite, 'next'>,
  ): void {
    this.changes.push({ row, personName, day: plainDateOf(day), before, after });
    this.writes.push({ personId, day, next });
  }

  private codeOf(there: CellValue): string | null {
    return there === null ? null : (this.codes.get(there.templateVersionId) ?? null);
  }

  private templateOf(there: CellValue): string | undefined {
    return there === null ? undefined : this.month.templates.get(there.templateVersionId)?.templateId;
  }

  private belongs({ id }: MonthPersonData, day: DayNumber): boolean {
    return this.month.people.get(id)?.employed.some((time) => within(day, time)) ?? false;
  }

  private keyOf(row: MonthSheetRow, column: number | undefined): string {
    return nameKey(this.shownIn(row, column));
  }

  private shownIn(row: MonthSheetRow, column: number | undefined): string {
    const reading = readText(column === undefined ? undefined : row.cells[column], { max: 100 });
    return reading.kind === 'value' ? reading.value : '';
  }
}

function nowhere({ number }: MonthSheetRow): Pick<MonthSheetError, 'row' | 'day' | 'field'> {
  return { row: number, day: null, field: 'name' };
}
