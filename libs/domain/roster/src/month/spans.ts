import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { SpanData } from './month-data';

/** The same days in as few spans as possible, in order: a change of grade is no gap. */
export function joinedSpans(spans: readonly SpanData[]): SpanData[] {
  const joined: SpanData[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && (last.through === null || span.from <= addDays(last.through, 1))) {
      last.through = later(last.through, span.through);
    } else {
      joined.push({ from: span.from, through: span.through });
    }
  }
  return joined;
}

/** The days that two spans share; undefined for none. */
export function sharedSpan(a: SpanData, b: SpanData): SpanData | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const through = a.through === null || (b.through !== null && b.through < a.through) ? b.through : a.through;
  return through !== null && through < from ? undefined : { from, through };
}

function later(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
