import { shuffled, type RandomSource } from './shuffled';

export interface Pool {
  questionIds: readonly string[];
  count: number;
}

export type Draw =
  | { ok: true; questionIds: string[] }
  /** So many more questions would have to be in the pool. */
  | { ok: false; pool: number; missing: number };

/**
 * Draws from each pool at random what somebody has seen least often; `timesSeen` by question, none for an unseen one. No
 * question is drawn twice, also where it is in two pools: the pools draw in their order.
 */
export function drawQuestions(
  pools: readonly Pool[],
  timesSeen: ReadonlyMap<string, number>,
  random: RandomSource,
): Draw {
  const drawn = new Set<string>();
  const seen = (id: string) => timesSeen.get(id) ?? 0;
  for (const [pool, { questionIds, count }] of pools.entries()) {
    const left = [...new Set(questionIds)].filter((id) => !drawn.has(id));
    if (left.length < count) return { ok: false, pool, missing: count - left.length };
    const inTurn = shuffled(left, random).sort((a, b) => seen(a) - seen(b));
    for (const id of inTurn.slice(0, count)) drawn.add(id);
  }
  return { ok: true, questionIds: [...drawn] };
}
