import type { ObligationView } from '@banke/contracts';
import type { PlainDate } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';
import type { Ending } from '@banke/domain/people';
import type { IconName } from '@banke/ui';

/** Whose obligations are counted. */
export type CountedReach = 'mine' | 'department' | 'company';

/** A number that leads to what it counts. `of` is what it is measured against. */
export interface HomeNumber {
  id: 'month' | 'overdue' | 'staff';
  /** Below the words `home.number`. */
  word: string;
  value: number;
  of?: number;
  /** What is worth knowing beside it. */
  beside?: { id: 'probation'; value: number };
  path: string;
  query: Record<string, string>;
  bad: boolean;
}

/** Of what fell due this month until today, how much is settled or waits for an answer. */
export function monthNumber(
  obligations: readonly ObligationView[],
  today: PlainDate,
  reach: CountedReach,
): HomeNumber[] {
  const own = reach === 'mine';
  const due = obligations.filter(
    ({ dueOn, mine, state }) => dueOn <= today && (!own || mine) && state !== 'waived',
  );
  if (due.length === 0) return [];
  const value = due.filter(({ state }) => !isToDo(state)).length;
  return [
    {
      id: 'month',
      word: `month.${reach}`,
      value,
      of: due.length,
      path: '/obligations/calendar',
      query: own ? {} : { whose: 'all' },
      bad: false,
    },
  ];
}

export function overdueNumber(
  obligations: readonly ObligationView[],
  reach: Exclude<CountedReach, 'mine'>,
): HomeNumber[] {
  if (obligations.length === 0) return [];
  const value = obligations.filter(({ overdue }) => overdue).length;
  const query = { whose: 'all', state: 'overdue' };
  return [{ id: 'overdue', word: `overdue.${reach}`, value, path: '/obligations', query, bad: value > 0 }];
}

export function staffNumber(people: { total: number; probation: number } | undefined): HomeNumber[] {
  if (!people || people.total === 0) return [];
  return [
    {
      id: 'staff',
      word: 'staff',
      value: people.total,
      ...(people.probation > 0 && { beside: { id: 'probation' as const, value: people.probation } }),
      path: '/people/staff',
      query: {},
      bad: false,
    },
  ];
}

/** What HR has to think of among the people it looks after; each leads to the list of them. */
export interface Reminder {
  id: 'invited' | Ending;
  icon: IconName;
  query: Record<string, string>;
}

export const REMINDERS: readonly Reminder[] = [
  { id: 'probation', icon: 'clock', query: { ending: 'probation' } },
  { id: 'qualification', icon: 'award', query: { ending: 'qualification' } },
  { id: 'invited', icon: 'message', query: { account: 'invited' } },
  { id: 'employment', icon: 'out', query: { ending: 'employment', state: 'all' } },
];
