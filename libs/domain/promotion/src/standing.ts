import { addDays, addMonths, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import type { PromotionFacts } from './facts';
import { firstMonthFrom, lastMonthOver, monthNumber, type MonthNumber } from './month-number';
import type { Window } from './scheme/scheme';

/** What a criterion is judged against. */
export interface Standing {
  /** As known at `asOf`. */
  facts: PromotionFacts;
  asOf: PlainDate;
  /** When the grade held now began; null without a grade. */
  gradeSince: PlainDate | null;
  /** What came before does not count: of demotions the last grade change; null for promotions. */
  countsFrom: PlainDate | null;
  leastPool: number;
}

/** Whole months, both included; empty when `last` is before `first`. */
export interface MonthSpan {
  first: MonthNumber;
  last: MonthNumber;
}

/** The whole months of a window that are over at `asOf`. */
export function monthsOf(window: Window, standing: Standing, asOf = standing.asOf): MonthSpan {
  const span = unclipped(window, standing, lastMonthOver(asOf));
  const { countsFrom } = standing;
  return countsFrom === null ? span : { ...span, first: Math.max(span.first, firstMonthFrom(countsFrom)) };
}

function unclipped(window: Window, { facts, gradeSince }: Standing, over: MonthNumber): MonthSpan {
  const hired = monthNumber(facts.hiredOn);
  const graded = gradeSince === null ? over + 1 : firstMonthFrom(gradeSince);
  switch (window.kind) {
    case 'months':
      return { first: over - window.months + 1, last: over };
    case 'since-hire':
      return { first: hired, last: over };
    case 'since-grade':
      return { first: graded, last: over };
    case 'after-grade':
      // A month counts when it begins within the time: a change on the 15th gives as many whole months as one on the 1st.
      return { first: graded, last: Math.min(over, graded + window.months - 1) };
    case 'probation':
      return { first: hired, last: Math.min(over, monthNumber(facts.probationThrough ?? facts.hiredOn)) };
  }
}

/** Days, both included. */
export interface DaySpan {
  from: PlainDate;
  through: PlainDate;
}

/** The days of a window up to `asOf`, for facts that have a day. */
export function daysOf(window: Window, standing: Standing, asOf = standing.asOf): DaySpan {
  const { from, through } = unclippedDays(window, standing, asOf);
  const { countsFrom } = standing;
  return { from: countsFrom !== null && countsFrom > from ? countsFrom : from, through };
}

function unclippedDays(window: Window, { facts, gradeSince }: Standing, asOf: PlainDate): DaySpan {
  const earlier = (day: PlainDate) => (day < asOf ? day : asOf);
  const graded = gradeSince ?? addDays(asOf, 1);
  switch (window.kind) {
    case 'months':
      return { from: addDays(addMonths(asOf, -window.months), 1), through: asOf };
    case 'since-hire':
      return { from: facts.hiredOn, through: asOf };
    case 'since-grade':
      return { from: graded, through: asOf };
    case 'after-grade':
      return { from: graded, through: earlier(lastDayOfMonths(graded, window.months)) };
    case 'probation':
      return { from: facts.hiredOn, through: earlier(facts.probationThrough ?? facts.hiredOn) };
  }
}

export const within = ({ from, through }: DaySpan, day: PlainDate) => from <= day && day <= through;
