/** The life of a roster (domain book §3.3). */
export const ROSTER_STATES = ['draft', 'submitted', 'returned', 'approved', 'published', 'closed'] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

/** Whether cells may be written freely; what is published changes by amendments. */
export function isOpenForEditing(state: RosterState): boolean {
  return state === 'draft' || state === 'returned';
}
