import type { Minute } from '@banke/domain/calendar';
import type { CoverStretch, Requirement } from '@banke/domain/roster';

/** A stretch of time as wide as every other, so that a chart of them does not lie about how long something lasts. */
export interface CoverSlot {
  start: Minute;
  /** Null where nobody is asked for: who is there is not counted then. */
  cover: { people: number; minimum: number; preferred: number } | null;
}

const WIDTHS = [60, 30, 15, 10, 5];

/** The intervals of one team and skill cut into slots; one that holds several stretches shows the one with most missing. */
export function coverSlots(
  intervals: readonly { requirement: Requirement; stretches: readonly CoverStretch[] }[],
): CoverSlot[] {
  const parts = intervals.flatMap(({ requirement: { minimum, preferred }, stretches }) =>
    stretches.map((stretch) => ({ ...stretch, minimum, preferred })),
  );
  if (parts.length === 0) return [];
  const first = Math.min(...parts.map(({ start }) => start));
  const last = Math.max(...parts.map(({ end }) => end));
  const edges = parts.flatMap(({ start, end }) => [start - first, end - first]);
  const width = WIDTHS.find((each) => edges.every((edge) => edge % each === 0)) ?? 5;
  return Array.from({ length: Math.ceil((last - first) / width) }, (_, index) => {
    const start = first + index * width;
    const [worst] = parts
      .filter((part) => part.start < start + width && start < part.end)
      .sort((a, b) => b.minimum - b.people - (a.minimum - a.people));
    if (!worst) return { start, cover: null };
    const { people, minimum, preferred } = worst;
    return { start, cover: { people, minimum, preferred } };
  });
}
