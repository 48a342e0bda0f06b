const MINUTE_MS = 60_000;
/** Minutes to wait after the first, second … failure; after the last there is no other attempt. */
const WAITS = [1, 5, 15, 60, 240];

/** How often a delivery is attempted before somebody has to look at it. */
export const DELIVERY_ATTEMPTS = WAITS.length + 1;

/** When to try again after `attempts` failures, the last of them `now`; null when it is to be given up. */
export function retryAfter(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE_MS);
}
