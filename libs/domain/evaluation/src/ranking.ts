import type { Points } from './points';

/** The place of somebody among those of a pool who were scored. */
export interface Rank {
  person: string;
  total: Points;
  /** From 1; those who tie share the better rank and the next is skipped: 1, 1, 3. */
  rank: number;
  /** How many were scored. */
  of: number;
}

/** The ranks of one pool, best first; those who tie in order of their ids. Who was not scored is not in the list. */
export function rankPool(scored: readonly { person: string; total: Points }[]): Rank[] {
  const sorted = [...scored].sort((a, b) => b.total - a.total || (a.person < b.person ? -1 : 1));
  let rank = 0;
  return sorted.map(({ person, total }, index) => {
    if (sorted[index - 1]?.total !== total) rank = index + 1;
    return { person, total, rank, of: sorted.length };
  });
}
