import type { DayNumber, DaySpan } from '@banke/domain/calendar';
import type { Duty } from '../shifts/place-shift';
import type { DayRecord } from './day-record';
import type { PersonRecord, RosterPerson } from './person-record';
import type { RosterRecord } from './roster-record';
import type { RuleCode } from './rules';

/** Numbers and ids that a sentence about a finding needs; never text. */
export type Facts = Record<string, string | number>;

/** A rule is broken: what was measured, against which limit. */
export interface Breach {
  verdict: 'breach';
  /** Null where the roster as a whole is meant. */
  personId: string | null;
  /** The cells it concerns, in order; at least one lies in the roster's period. */
  days: readonly DayNumber[];
  measured: number;
  limit: number;
  /** How often the weight of the rule counts; left out: once. */
  times?: number;
  facts?: Facts;
}

/** What somebody would have to know first: what was worked before, or which days are holidays. */
export type Missing = 'history' | 'holidays';

/** Something is not known: the rule may be broken, and nobody can say. */
export interface Unjudged {
  verdict: 'unjudged';
  personId: string | null;
  days: readonly DayNumber[];
  /** The first day of which it would have to be known. */
  needsFrom: DayNumber;
  because: Missing;
}

export type Finding = Breach | Unjudged;

/**
 * Whose findings a change to one person can alter: their own (what rules about a person say), their team's, or everybody's.
 */
export type PeopleReach = 'person' | 'team' | 'everybody';

/** How many days before and after a changed day findings can appear or vanish. */
export interface RuleReach {
  back: number;
  ahead: number;
}

/** What a measured number and a limit count. */
export type Unit = 'minutes' | 'days' | 'count' | 'people';

interface RuleBase<Code extends string, Value> {
  code: Code;
  unit: Unit;
  /** Days within which one change can alter the findings; decides what is checked again. */
  reach(value: Value): RuleReach;
  /** Whether two settings of this rule cannot both hold on a day; left out: they can. */
  excludes?(value: Value, other: Value): boolean;
}

export interface PersonRule<Code extends string, Value> extends RuleBase<Code, Value> {
  scope: 'person';
  /** Rules whose place this one takes on the days on which it holds, for those it is about. */
  waives?: { codes: readonly RuleCode[]; of(person: RosterPerson, value: Value): boolean };
  check(record: PersonRecord, value: Value): Finding[];
}

export interface DayRule<Code extends string, Value> extends RuleBase<Code, Value> {
  scope: 'day';
  /** `team`: the rule heeds `DayRecord.teams`, and its findings say of which team they are. */
  people: 'team' | 'everybody';
  check(record: DayRecord, value: Value): Finding[];
}

export interface RosterRule<Code extends string, Value> extends RuleBase<Code, Value> {
  scope: 'roster';
  check(record: RosterRecord, value: Value): Finding[];
}

/** Breaks nothing itself: it says how the others measure; one of a code a day. */
export interface MeasureRule<Code extends string, Value> extends RuleBase<Code, Value> {
  scope: 'measure';
}

/** A change of one day alters findings of that day only. */
export const SAME_DAY: RuleReach = { back: 0, ahead: 0 };

/** Whom a change to one person reaches, by a rule: what it is about says so, and of a day's rule the rule itself. */
export function peopleReach(
  rule: { scope: 'person' | 'roster' | 'measure' } | { scope: 'day'; people: 'team' | 'everybody' },
): PeopleReach {
  if (rule.scope === 'day') return rule.people;
  return rule.scope === 'person' ? 'person' : 'everybody';
}

/** What is broken, by whom (null: nobody in particular), on which days and by how much. */
export function breach(
  personId: string | null,
  days: readonly DayNumber[],
  numbers: Pick<Breach, 'measured' | 'limit' | 'times' | 'facts'>,
): Breach {
  return { verdict: 'breach', personId, days, ...numbers };
}

/** What cannot be said (of whom; null: of the roster), since it takes days from `needsFrom` on of which something is missing. */
export function unjudged(
  personId: string | null,
  days: readonly DayNumber[],
  needsFrom: DayNumber,
  because: Missing = 'history',
): Unjudged {
  return { verdict: 'unjudged', personId, days, needsFrom, because };
}

/** Findings are reported where at least one of their cells can still be changed in this roster. */
export function touches({ from, through }: DaySpan, days: readonly DayNumber[]): boolean {
  return days.some((day) => day >= from && day <= through);
}

/** Numbers of items, added up. */
export function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** The days of duties, each once, in order. */
export function daysWorked(duties: readonly Duty[]): DayNumber[] {
  return [...new Set(duties.map(({ day }) => day))];
}
