export interface RateLimit {
  most: number;
  withinMs: number;
}

/** What WeCom and DingTalk take from one robot; Feishu takes more. */
export const ROBOT_RATE: RateLimit = { most: 20, withinMs: 60_000 };

/**
 * When one more may leave, given when the last ones left (any order): `now`, or the instant at which fewer than `most`
 * lie within any span of `withinMs`.
 */
export function freeSlot(recent: readonly Date[], now: Date, { most, withinMs }: RateLimit): Date {
  const counted = recent.map((at) => at.getTime()).sort((a, b) => b - a);
  const blocking = counted[most - 1];
  if (blocking === undefined) return now;
  return new Date(Math.max(now.getTime(), blocking + withinMs));
}
