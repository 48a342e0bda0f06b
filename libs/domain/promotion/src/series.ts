import type { PlainDate } from '@banke/domain/calendar';
import { firstDayOf, lastDayOf, lastMonthOver, type MonthNumber } from './month-number';
import type { Run, Window } from './scheme/scheme';
import { monthsOf, type MonthSpan, type Standing } from './standing';
import { judged, type Evidence, type Judgement, type UnknownReason } from './verdict';

/** What one period says: `none` is a period without a score, which breaks a run; `open` may still become either. */
export type Period = 'hit' | 'miss' | 'none' | 'open';

/** A run of periods of some months, and how each is read. */
export interface Series {
  /** 1 for months, 3 for quarters. */
  length: 1 | 3;
  evidence: 'month' | 'quarter';
  read: (from: MonthNumber) => Period;
}

interface Counted {
  count: number;
  run: Run;
  window: Window;
}

/** How many of the periods count, by the way they must follow each other. */
export function countOf(periods: readonly Period[], run: Run, hits: (period: Period) => boolean): number {
  if (run === 'cumulative') return periods.filter(hits).length;
  let [longest, current] = [0, 0];
  for (const period of periods) {
    current = hits(period) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

const surely = (period: Period) => period === 'hit';
const possibly = (period: Period) => period === 'hit' || period === 'open';

/** Whether enough periods of a window are hits: met, not met, or open as long as open periods can decide it. */
export function judgeSeries(series: Series, { count, run, window }: Counted, standing: Standing): Judgement {
  const span = monthsOf(window, standing);
  const froms = periodsIn(span, series.length, standing.countsFrom !== null);
  const periods = froms.map(series.read);
  const value = countOf(periods, run, surely);
  const evidence: Evidence[] = froms
    .filter((_, index) => periods[index] === 'hit')
    .map((from) => ({ kind: series.evidence, ref: firstDayOf(from), day: firstDayOf(from) }));
  const shown = { window: daysIn(span), evidence };
  if (value >= count) return judged('met', value, count, shown);
  const by = earliest(series, { count, run, window }, standing);
  if (countOf(periods, run, possibly) < count) return judged('not-met', value, count, { ...shown, by });
  const why: UnknownReason = series.length === 3 ? 'quarter-open' : 'month-open';
  return judged('unknown', value, count, { ...shown, by, why });
}

/** A quarter lies in a window when its last month does; where earlier time does not count, all of its months must. */
function periodsIn({ first, last }: MonthSpan, length: 1 | 3, whole: boolean): MonthNumber[] {
  const froms: MonthNumber[] = [];
  const start = length === 1 ? first : Math.ceil((first + 1) / 3) * 3 - 3;
  for (let from = start; from + length - 1 <= last; from += length)
    if (!whole || from >= first) froms.push(from);
  return froms;
}

function daysIn({ first, last }: MonthSpan) {
  return first > last ? null : { from: firstDayOf(first), through: lastDayOf(last) };
}

/** The end of the first coming month at which it would be met, if every period still to come or open is a hit. */
function earliest(series: Series, { count, run, window }: Counted, standing: Standing): PlainDate | null {
  const over = lastMonthOver(standing.asOf);
  // With nothing but hits to come, enough have come by then, or the window never holds enough.
  const farthest = (count + 1) * series.length;
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = ahead === 0 ? standing.asOf : lastDayOf(over + ahead);
    const froms = periodsIn(monthsOf(window, standing, day), series.length, standing.countsFrom !== null);
    const periods = froms.map((from) => (from + series.length - 1 > over ? 'hit' : series.read(from)));
    if (countOf(periods, run, possibly) >= count) return day;
  }
  return null;
}
