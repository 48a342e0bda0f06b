import type { ObligationView } from '@banke/contracts';
import type { PlainDate } from '@banke/domain/calendar';
import { isToDo } from '@banke/domain/obligations';

/** A number that leads to what it counts. `of` is what it is measured against. */
export interface HomeNumber {
  id: 'month' | 'overdue' | 'staff';
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
  reach: boolean,
): HomeNumber[] {
  const due = obligations.filter(
    ({ dueOn, mine, state }) => dueOn <= today && (reach || mine) && state !== 'waived',
  );
  if (due.length === 0) return [];
  const value = due.filter(({ state }) => !isToDo(state)).length;
  const query = reach ? { whose: 'all' } : {};
  return [
    {
      id: 'month',
      value,
      of: due.length,
      path: '/obligations/calendar',
      query: { ...query } as Record<string, string>,
      bad: false,
    },
  ];
}

export function overdueNumber(obligations: readonly ObligationView[]): HomeNumber[] {
  if (obligations.length === 0) return [];
  const value = obligations.filter(({ overdue }) => overdue).length;
  const query = { whose: 'all', state: 'overdue' };
  return [{ id: 'overdue', value, path: '/obligations', query, bad: value > 0 }];
}

export function staffNumber(people: { total: number; probation: number } | undefined): HomeNumber[] {
  if (!people || people.total === 0) return [];
  return [
    {
      id: 'staff',
      value: people.total,
      ...(people.probation > 0 && { beside: { id: 'probation' as const, value: people.probation } }),
      path: '/people/staff',
      query: {},
      bad: false,
    },
  ];
}
