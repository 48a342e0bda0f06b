import type { DayNumber, DaySpan, Minute, ZoneClock } from '@banke/domain/calendar';
import { isDuty } from '../shifts/shift-template';
import type { Duty } from '../shifts/place-shift';
import { minutesByDay } from './work-minutes';

/** A time from a first day through a last one; null: without end. */
export interface OpenSpan {
  from: DayNumber;
  through: DayNumber | null;
}

export interface HeldSkill extends OpenSpan {
  skillId: string;
  /** First day without it, when it was taken away before it ended. */
  revokedOn: DayNumber | null;
}

export interface RosterPerson {
  id: string;
  teamId: string | null;
  hiredOn: DayNumber;
  /** When the person belongs to this roster: memberships and secondments. */
  employed: readonly OpenSpan[];
  skills: readonly HeldSkill[];
  noNight: readonly OpenSpan[];
  noOvertime: readonly OpenSpan[];
  /** Weekdays that are always free, 1 is Monday. */
  fixedRest: readonly (OpenSpan & { weekday: number })[];
  /** Contracted minutes of a week. */
  weeklyMinutes: number;
}

export const ACTIVITY_KINDS = ['training', 'meeting', 'leave'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Something dated beside the shift. */
export interface Activity {
  kind: ActivityKind;
  day: DayNumber;
  start: Minute;
  end: Minute;
  /** Counts as working time where no shift lies under it. */
  work: boolean;
}

/** A request for or against working, on a day, any shift or one template. */
export interface Wish {
  day: DayNumber;
  wants: boolean;
  templateId: string | null;
  weight: number;
}

/** A change to a published roster. */
export interface LateChange {
  day: DayNumber;
  /** Days between the announcement and the day itself. */
  notice: number;
}

export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'make-up'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Null where the year's holidays are not announced: rules that need them cannot be judged. */
export type DayKinds = (day: DayNumber) => DayKind | null;

/** All that rules about one person look at. */
export interface PersonRecord {
  person: RosterPerson;
  period: DaySpan;
  /** Duties are known from this day on; before it nobody can say. */
  knownFrom: DayNumber;
  /** What fills cells and working time, by start: history, the period, what is published after it, busy elsewhere. */
  duties: readonly Duty[];
  /** Rest and leave entries by day. */
  restDays: ReadonlyMap<DayNumber, Duty>;
  workDays: ReadonlySet<DayNumber>;
  /** Working minutes by roster day. */
  minutesOn: ReadonlyMap<DayNumber, number>;
  activities: readonly Activity[];
  wishes: readonly Wish[];
  lateChanges: readonly LateChange[];
  dayKind: DayKinds;
  /** The site's. */
  clock: ZoneClock;
}

export interface PersonFacts extends Pick<
  PersonRecord,
  'person' | 'period' | 'knownFrom' | 'activities' | 'wishes' | 'lateChanges' | 'dayKind' | 'clock'
> {
  /** In any order. */
  entries: readonly Duty[];
}

/** Sorts a person's entries the way rules read them. */
export function personRecord({ entries, ...facts }: PersonFacts): PersonRecord {
  const duties = entries
    .filter(({ kind }) => isDuty(kind))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    ...facts,
    duties,
    restDays: new Map(entries.filter(({ kind }) => !isDuty(kind)).map((entry) => [entry.day, entry])),
    workDays: new Set(duties.map(({ day }) => day)),
    minutesOn: minutesByDay(duties, facts.activities),
  };
}

/** True on the days from the first through the last of a span. */
export function within(day: DayNumber, { from, through }: OpenSpan): boolean {
  return day >= from && (through === null || day <= through);
}
