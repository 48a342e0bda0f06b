import type { PlainDate } from '@banke/domain/calendar';
import type { DayHours } from '../cover/day-hours';
import type { RosterState } from '../operations/roster-state';
import type { ActivityKind, DayKind } from '../rules/person-record';
import type { RuleSource } from '../rules/packs';
import type { Facts } from '../rules/rule';
import type { RuleCode, Strictness } from '../rules/rules';
import type { DayPart, Block, EntryKind } from '../shifts/shift-template';

/**
 * A month as it is read by one request: plain data with days by their names. Server and browser turn it into records with
 * the same `readMonth`, so that the same rules see the same things.
 */
export interface MonthData {
  rosterId: string;
  departmentId: string;
  timeZone: string;
  from: PlainDate;
  through: PlainDate;
  state: RosterState;
  revision: number;
  /** What staff see; null before the first publication. */
  publishedRevision: number | null;
  /** At the site, when it was read. */
  today: PlainDate;
  /** `MonthPersonData.entries` have one value a day from this day … */
  entriesFrom: PlainDate;
  /** … through this one: history and what is published after the month included. */
  entriesThrough: PlainDate;
  /** Versions that entries refer to, and the newest of every open template. */
  versions: readonly MonthVersionData[];
  teams: readonly { id: string; name: string }[];
  qualifications: readonly { id: string; name: string }[];
  /** One a day of `entriesFrom` through `entriesThrough`. */
  days: readonly MonthDayData[];
  people: readonly MonthPersonData[];
  needs: readonly MonthNeedData[];
  settings: readonly MonthRuleData[];
  overrides: readonly MonthOverrideData[];
}

export interface MonthVersionData {
  versionId: string;
  templateId: string;
  kind: EntryKind;
  code: string;
  name: string;
  aliases: readonly string[];
  /** How the name is read: pinyin in full and its initials, in lower case without blanks. */
  readings: readonly string[];
  colour: number;
  dayPart: DayPart | null;
  earlyClass: boolean;
  blocks: readonly Block[];
  skillIds: readonly string[];
  /** The version that new entries of an open template get. */
  current: boolean;
}

export interface MonthDayData {
  day: PlainDate;
  /** Null where the year's holidays are not announced. */
  kind: DayKind | null;
  /** Of the holiday, or the one that a make-up day makes up for; null on others. */
  holiday: string | null;
}

/** From a first day through a last one; null: without end. */
export interface SpanData {
  from: PlainDate;
  through: PlainDate | null;
}

export interface MonthPersonData {
  id: string;
  name: string;
  employeeNumber: string | null;
  /** Name, number, pinyin and initials to search in, as `searchKeyOf` of people makes it. */
  searchKey: string;
  teamId: string | null;
  gradeName: string | null;
  hiredOn: PlainDate;
  /** When the person belongs to this department: memberships and secondments. */
  employed: readonly SpanData[];
  skills: readonly (SpanData & { skillId: string; revokedOn: PlainDate | null })[];
  noNight: readonly SpanData[];
  noOvertime: readonly SpanData[];
  /** Weekdays that are always free, 1 is Monday. */
  fixedRest: readonly (SpanData & { weekday: number })[];
  weeklyMinutes: number;
  /** Duties are known from this day on. */
  knownFrom: PlainDate;
  /** Index of the entry's version in `versions`, one a day; -1: nothing. */
  entries: readonly number[];
  /** What staff see, like `entries` but of the roster's days alone; null before the first publication. */
  published: readonly number[] | null;
  /** Pinned days of the roster. */
  pinned: readonly PlainDate[];
  /** Duties in other departments: nothing but the time. */
  busy: readonly BusyData[];
  activities: readonly ActivityData[];
  wishes: readonly WishData[];
}

/** Minutes after midnight of the day in the roster's zone. */
export interface BusyData {
  day: PlainDate;
  from: number;
  to: number;
  workMinutes: number;
}

export interface ActivityData {
  id: string;
  /** Shared by what was arranged together. */
  seriesId: string;
  kind: ActivityKind;
  day: PlainDate;
  from: number;
  to: number;
  work: boolean;
  /** What it is about; null where the reader may not know. */
  note: string | null;
  version: number;
}

export interface WishData {
  day: PlainDate;
  wants: boolean;
  templateId: string | null;
  weight: number;
  /** In the person's own words; null where the reader may not know. */
  reason: string | null;
}

export interface HeadcountData {
  minimum: number;
  preferred: number;
}

/** Of a template or of hours: the other is null. */
export interface MonthNeedData {
  id: string;
  templateId: string | null;
  hours: DayHours | null;
  teamId: string | null;
  skillId: string | null;
  workday: HeadcountData;
  weekend: HeadcountData;
  holiday: HeadcountData;
  days: readonly ({ day: PlainDate } & HeadcountData)[];
}

/** A rule's setting; `value` is of the shape its code names, checked when it is written. */
export interface MonthRuleData {
  id: string;
  version: number;
  code: RuleCode;
  value: Record<string, unknown>;
  strictness: Strictness;
  source: RuleSource;
  from: PlainDate | null;
  through: PlainDate | null;
}

export interface MonthOverrideData {
  id: string;
  ruleId: string;
  ruleVersion: number;
  personId: string | null;
  days: readonly PlainDate[];
  measured: number;
  limit: number;
  /** Null for those given before it was kept. */
  place: Facts | null;
  /** Null where the reader may not know. */
  reason: string | null;
  byName: string | null;
  at: string;
}
