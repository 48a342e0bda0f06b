/** How long what was told is kept for streams that come back. */
const KEPT_SECONDS = 3600;

/** Where a stream is to go on: everything before is known to the client. It travels as the id of an event. */
export function resumeId(horizon: string, now: Date): string {
  return `${horizon}.${Math.floor(now.getTime() / 1000)}`;
}

/** The horizon in a `Last-Event-ID`; undefined when it is none of ours, or too old to go on from. */
export function horizonOf(id: string, now: Date): string | undefined {
  const [, horizon, seconds] = /^(\d{1,18})\.(\d{1,12})$/.exec(id) ?? [];
  const age = now.getTime() / 1000 - Number(seconds);
  return horizon !== undefined && age <= KEPT_SECONDS ? horizon : undefined;
}
