import { daysOf, isoWeekday, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import type { DayHours } from '../cover/day-hours';
import { dayCover, needCover, type NeedCover } from '../month/month-cover';
import type { MonthVersionData } from '../month/month-data';
import { paidOvertime, type PaidOvertime } from '../month/paid-overtime';
import { personTotals, type PersonTotals } from '../month/person-totals';
import type { RosterMonth } from '../month/roster-month';
import { cellKey } from '../operations/operation';
import type { DayKind } from '../rules/person-record';
import { spanOf, type EntryKind } from '../shifts/shift-template';

/** A month as it is laid on paper or into a workbook: the grid without its screen. */
export interface MonthSheet {
  days: readonly SheetDay[];
  /** By team, then by name, as the grid has them. */
  people: readonly SheetPerson[];
  cover: readonly SheetCover[];
  /** Everybody there against all needs, a number for each day. */
  total: readonly NeedCover[];
  /** Every shift that stands in a cell, or could. */
  legend: readonly SheetShift[];
}

export interface SheetDay {
  day: PlainDate;
  /** ISO: 1 is Monday. */
  weekday: number;
  /** As the weekday says where the year's holidays are not announced. */
  kind: DayKind;
  holiday: string | null;
}

export interface SheetPerson {
  id: string;
  name: string;
  employeeNumber: string | null;
  teamName: string | null;
  /** One a day; null: nothing. */
  cells: readonly (SheetCell | null)[];
  totals: PersonTotals;
  /** Null where no multiples are set, or the holidays are not announced. */
  paid: PaidOvertime | null;
}

export type SheetCell = Pick<MonthVersionData, 'code' | 'colour'>;

export interface SheetCover {
  /** Empty for hours, which have no colour and no name either. */
  code: string;
  colour: number | null;
  name: string;
  /** Of a need for hours; null of one for a shift. */
  hours: DayHours | null;
  teamName: string | null;
  skillName: string | null;
  figures: readonly NeedCover[];
}

export interface SheetShift extends SheetCell {
  name: string;
  kind: EntryKind;
  /** Minutes after midnight; null without blocks. */
  span: { from: number; to: number } | null;
  workMinutes: number;
}

/** What a month says on paper; `shown` leaves people out, never their cover. */
export function monthSheet(
  month: RosterMonth,
  shown: (personId: string) => boolean = () => true,
): MonthSheet {
  const { data, period } = month;
  const days = daysOf(period);
  const teams = new Map(data.teams.map(({ id, name }) => [id, name]));
  const skills = new Map(data.qualifications.map(({ id, name }) => [id, name]));
  const versions = new Map(data.versions.map((version) => [version.versionId, version]));
  const holidays = new Map(data.days.map(({ day, holiday }) => [day, holiday]));
  return {
    days: days.map((day) => ({
      day: plainDateOf(day),
      weekday: isoWeekday(day),
      kind: month.dayKind(day) ?? (isoWeekday(day) >= 6 ? 'weekend' : 'workday'),
      holiday: holidays.get(plainDateOf(day)) ?? null,
    })),
    people: data.people.flatMap(({ id, name, employeeNumber, teamId }) => {
      const record = month.records.get(id);
      if (!record || !shown(id)) return [];
      return {
        ...{ id, name, employeeNumber, teamName: (teamId && teams.get(teamId)) ?? null },
        cells: days.map((day) => {
          const value = month.cells.get(cellKey(id, day));
          const version = value && versions.get(value.templateVersionId);
          return version ? { code: version.code, colour: version.colour } : null;
        }),
        totals: personTotals(record),
        paid: paidOvertime(record, month.settings),
      };
    }),
    cover: month.needs.map((need) => ({
      ...('template' in need
        ? {
            ...{ code: need.template.code, name: need.template.name, hours: null },
            colour: versions.get(need.template.id)?.colour ?? 0,
          }
        : { code: '', colour: null, name: '', hours: need.hours }),
      teamName: (need.teamId && teams.get(need.teamId)) ?? null,
      skillName: (need.skillId && skills.get(need.skillId)) ?? null,
      figures: days.map((day) => needCover(month, need, day)),
    })),
    total: days.map((day) => dayCover(month, day)),
    legend: legendOf(month),
  };
}

/** One line a code and name: versions of a template that are written alike are one shift to a reader. */
function legendOf({ data, cells }: RosterMonth): SheetShift[] {
  const used = new Set([...cells.values()].map(({ templateVersionId }) => templateVersionId));
  const lines = new Map<string, SheetShift>();
  for (const { versionId, current, code, name, colour, kind, blocks } of data.versions) {
    if (!current && !used.has(versionId)) continue;
    const span = spanOf({ blocks });
    const workMinutes = blocks.reduce((sum, { work, from, to }) => sum + (work ? to - from : 0), 0);
    const key = [code, name, span?.from, span?.to, workMinutes].join('|');
    if (!lines.has(key)) lines.set(key, { code, name, colour, kind, span, workMinutes });
  }
  return [...lines.values()];
}
