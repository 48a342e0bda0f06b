import type { DayNumber, DaySpan, ZoneClock } from '@banke/domain/calendar';
import type { Need } from '../cover/requirement';
import type { Cells } from '../operations/operation';
import type { Requirement } from '../rules/day-record';
import type { Override } from '../rules/override';
import type { DayKinds, PersonRecord, RosterPerson } from '../rules/person-record';
import type { RuleSetting } from '../rules/rule-setting';
import type { Duty } from '../shifts/place-shift';
import type { Placer } from '../shifts/placer';
import type { ShiftTemplate } from '../shifts/shift-template';
import type { MonthData, MonthOverrideData } from './month-data';

/** A need, and the id it is known by. */
export type MonthNeed = Need & { id: string };

/** An override, and who answers for it. */
export interface MonthOverride extends Override, Pick<MonthOverrideData, 'id' | 'reason' | 'byName' | 'at'> {}

/** A month the way rules, cover and totals read it. Never changed in place: `changeMonth` makes the next one. */
export interface RosterMonth {
  data: MonthData;
  period: DaySpan;
  clock: ZoneClock;
  place: Placer;
  dayKind: DayKinds;
  /** By version id. */
  templates: ReadonlyMap<string, ShiftTemplate>;
  settings: readonly RuleSetting[];
  needs: readonly MonthNeed[];
  overrides: readonly MonthOverride[];
  /** Of the period. */
  cells: Cells;
  /** Versions that staff see in the cells; null before the first publication. */
  published: ReadonlyMap<string, string> | null;
  /** At the site, when the month was read. */
  today: DayNumber;
  /** By person id, in the order of the data. */
  records: ReadonlyMap<string, PersonRecord>;
  people: ReadonlyMap<string, RosterPerson>;
  /** This department's duties by roster day, the day before the period and the day after it included. */
  duties: ReadonlyMap<DayNumber, readonly Duty[]>;
  requirements: ReadonlyMap<DayNumber, readonly Requirement[]>;
}
