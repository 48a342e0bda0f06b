import type { PlainDate } from '@banke/domain/calendar';

/** How a session stands: `unwritten` is over, and who came is not written down. */
export const SESSION_STANDINGS = ['open', 'full', 'unwritten', 'held', 'cancelled'] as const;
export type SessionStanding = (typeof SESSION_STANDINGS)[number];

/** On its day it is still to come until somebody writes down who came. */
export function sessionStanding(
  session: {
    day: PlainDate;
    held: boolean;
    cancelledBecause: string | null;
    seated: number;
    waiting: number;
    capacity: number;
  },
  today: PlainDate,
): SessionStanding {
  if (session.cancelledBecause !== null) return 'cancelled';
  if (session.held) return 'held';
  if (session.day < today) return 'unwritten';
  return session.seated >= session.capacity || session.waiting > 0 ? 'full' : 'open';
}
