/** A series taken as one class: its duration is the sum of its courses, in minutes, and never typed in. */
export function seriesMinutes(courses: readonly { minutes: number }[]): number {
  return courses.reduce((sum, { minutes }) => sum + minutes, 0);
}

export type OrderDecision = { ok: true } | { ok: false; reason: 'not-all' };

/** A new order names every course of the series once, so that none is lost to somebody who added one meanwhile. */
export function decideOrder(present: readonly string[], wanted: readonly string[]): OrderDecision {
  const same = [...present].sort().join() === [...wanted].sort().join();
  return same ? { ok: true } : { ok: false, reason: 'not-all' };
}
