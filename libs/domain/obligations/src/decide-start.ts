import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { Rhythm } from './obligation';

export type StartDecision = { ok: true; dueOn: PlainDate } | { ok: false; reason: 'not-on-event' | 'off' };

/** Whether a task of a rule may be started by hand today, and the day by which it must be done: `day` days later. */
export function decideStart(
  { rhythm, day, active }: { rhythm: Rhythm; day: number | null; active: boolean },
  today: PlainDate,
): StartDecision {
  if (rhythm !== 'on-event' || day === null) return { ok: false, reason: 'not-on-event' };
  if (!active) return { ok: false, reason: 'off' };
  return { ok: true, dueOn: addDays(today, day) };
}
