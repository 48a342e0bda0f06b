import type { Duty } from '../shifts/place-shift';

export interface Succession {
  earlier: Duty;
  later: Duty;
  /** Real minutes from the latest end so far to the next start; negative where they overlap. */
  rest: number;
}

/** Pairs each duty with the one that ended latest before it, so that a short one inside a long one hides nothing. */
export function successions(duties: readonly Duty[]): Succession[] {
  const pairs: Succession[] = [];
  let latest: Duty | undefined;
  for (const later of duties) {
    if (latest) pairs.push({ earlier: latest, later, rest: later.start - latest.end });
    if (!latest || later.end > latest.end) latest = later;
  }
  return pairs;
}
