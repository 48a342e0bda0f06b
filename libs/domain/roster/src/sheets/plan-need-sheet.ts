import type { PlainDate } from '@banke/domain/calendar';
import { quoteOf, sheetError, type SheetError, type SheetRow } from '@banke/domain/imports';
import { hoursText, typedHours } from '../cover/day-hours';
import type { HeadcountData, MonthNeedData } from '../month/month-data';
import { findNamed, type NamedThing } from './find-named';
import { NEED_DAY_KINDS, type NeedDayKind, type NeedField } from './need-headings';
import { parseNeedRow, type NeedRowValues } from './parse-need-row';

/** What names in the sheet can mean in a department: things that are open. */
export interface NeedDirectory {
  shifts: readonly (NamedThing & { code: string })[];
  teams: readonly NamedThing[];
  skills: readonly NamedThing[];
}

type Line = Pick<MonthNeedData, 'templateId' | 'hours' | 'teamId' | 'skillId'>;
type Numbers = Record<NeedDayKind, HeadcountData>;

/** A line as it shall be written; `needId` null: a new one. */
export interface PlannedNeed extends Line {
  needId: string | null;
  /** Null: they stay. */
  numbers: Numbers | null;
  days: ({ day: PlainDate } & HeadcountData)[];
}

export interface NeedChange {
  row: number;
  shift: string;
  team: string | null;
  skill: string | null;
  day: NeedDayKind | PlainDate;
  before: HeadcountData | null;
  after: HeadcountData;
}

export interface NeedSheetPlan {
  lines: PlannedNeed[];
  changes: NeedChange[];
  /** Rows that say what is so already, or no number. */
  unchanged: number;
  errors: SheetError<NeedField>[];
}

const NOBODY: HeadcountData = { minimum: 0, preferred: 0 };

/** What the rows of a sheet change about the needs that are there. What the sheet does not say stays. */
export function planNeedSheet(
  { rows, from1904 }: { rows: readonly SheetRow<NeedField>[]; from1904: boolean },
  directory: NeedDirectory,
  present: readonly MonthNeedData[],
): NeedSheetPlan {
  const plan: NeedSheetPlan = { lines: [], changes: [], unchanged: 0, errors: [] };
  const needs = new Map(present.map((need) => [keyOf(need), need]));
  const lines = new Map<string, PlannedNeed>();
  const seen = new Map<string, number>();
  for (const each of rows) {
    const { says, errors } = parseNeedRow(each, from1904);
    const read = errors.length > 0 ? { errors } : readRow(says, directory);
    if ('errors' in read) {
      plan.errors.push(...read.errors);
      continue;
    }
    const { line, day, after, change } = read;
    const key = keyOf(line);
    const earlier = seen.get(`${key} ${day}`);
    if (earlier !== undefined) {
      plan.errors.push(sheetError(says.row, 'day', 'duplicate-in-file', { row: earlier }));
      continue;
    }
    seen.set(`${key} ${day}`, says.row);
    const before = headcountOn(needs.get(key), day);
    if (!after || sameHeadcount(before, after)) {
      plan.unchanged++;
      continue;
    }
    plan.changes.push({ ...change, before, after });
    write(lines, needs.get(key), line, day, after);
  }
  return { ...plan, lines: [...lines.values()] };
}

type ReadRow =
  | { errors: SheetError<NeedField>[] }
  | {
      line: Line;
      day: NeedDayKind | PlainDate;
      /** Undefined: a row of the template that nobody filled in. */
      after: HeadcountData | undefined;
      change: Omit<NeedChange, 'before' | 'after'>;
    };

function readRow(says: NeedRowValues, { shifts, teams, skills }: NeedDirectory): ReadRow {
  const { row, day } = says;
  const errors: SheetError<NeedField>[] = [];
  // A shift may be called by its hours; only what no shift is called is read as hours.
  const hours =
    says.shift !== undefined && findNamed(shifts, says.shift) === 'unknown-name'
      ? typedHours(says.shift)
      : undefined;
  const find = (field: 'shift' | 'team' | 'skill', things: readonly NamedThing[]): NamedThing => {
    const name = says[field];
    if (name === undefined) return NOTHING;
    const found = findNamed(things, name);
    if (typeof found !== 'string') return found;
    errors.push(sheetError(row, field, found, { value: quoteOf(name) }));
    return NOTHING;
  };
  const shift = hours ? { id: '', name: hoursText(hours) } : find('shift', shifts);
  const [team, skill] = [find('team', teams), find('skill', skills)];
  if (says.shift === undefined) errors.push(sheetError(row, 'shift', 'required'));
  if (day === undefined) errors.push(sheetError(row, 'day', 'required'));
  const after = readHeadcount(says, errors);
  if (errors.length > 0 || day === undefined) return { errors };
  return {
    ...{ day, after },
    line: {
      templateId: shift.id || null,
      hours: hours ?? null,
      teamId: team.id || null,
      skillId: skill.id || null,
    },
    change: { row, shift: shift.name, team: team.name || null, skill: skill.name || null, day },
  };
}

const NOTHING: NamedThing = { id: '', name: '' };

function readHeadcount(
  { row, minimum, preferred }: NeedRowValues,
  errors: SheetError<NeedField>[],
): HeadcountData | undefined {
  if (minimum === undefined) {
    if (preferred !== undefined) errors.push(sheetError(row, 'minimum', 'required'));
    return undefined;
  }
  if (preferred !== undefined && preferred < minimum)
    errors.push(sheetError(row, 'preferred', 'below-minimum', { value: preferred, min: minimum }));
  return { minimum, preferred: preferred ?? minimum };
}

function write(
  lines: Map<string, PlannedNeed>,
  need: MonthNeedData | undefined,
  line: Line,
  day: NeedDayKind | PlainDate,
  after: HeadcountData,
): void {
  const planned = lines.get(keyOf(line)) ?? {
    ...{ ...line, needId: need?.id ?? null, days: [] },
    numbers: need ? null : { workday: NOBODY, weekend: NOBODY, holiday: NOBODY },
  };
  const next = isKind(day)
    ? { ...planned, numbers: { ...(planned.numbers ?? numbersOf(need)), [day]: after } }
    : { ...planned, days: [...planned.days, { day, ...after }] };
  lines.set(keyOf(line), next);
}

function headcountOn(need: MonthNeedData | undefined, on: NeedDayKind | PlainDate): HeadcountData | null {
  if (!need) return null;
  if (isKind(on)) return need[on];
  return need.days.find(({ day }) => day === on) ?? null;
}

function numbersOf(need: MonthNeedData | undefined): Numbers {
  return {
    workday: need?.workday ?? NOBODY,
    weekend: need?.weekend ?? NOBODY,
    holiday: need?.holiday ?? NOBODY,
  };
}

function isKind(day: NeedDayKind | PlainDate): day is NeedDayKind {
  return (NEED_DAY_KINDS as readonly string[]).includes(day);
}

function sameHeadcount(a: HeadcountData | null, b: HeadcountData): boolean {
  return a?.minimum === b.minimum && a.preferred === b.preferred;
}

function keyOf({ templateId, hours, teamId, skillId }: Line): string {
  return [templateId ?? (hours && hoursText(hours)), teamId, skillId].join(' ');
}
