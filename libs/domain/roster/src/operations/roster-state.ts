/** The life of a roster (domain book §3.3). */
export const ROSTER_STATES = ['draft', 'submitted', 'returned', 'approved', 'published', 'closed'] as const;
export type RosterState = (typeof ROSTER_STATES)[number];

/** Whether the roster is still to be handed in. */
export function isOpenForDrafting(state: RosterState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Whether cells may be written; in a published roster staff see a change once it is made known. */
export function isOpenForEditing(state: RosterState): boolean {
  return isOpenForDrafting(state) || state === 'published';
}

/** What can happen to a roster as a whole; each leaves a line in its history. */
export const ROSTER_STEPS = [
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'publication-planned',
  'publication-cancelled',
  'published',
  'amended',
  'closed',
  'reopened',
] as const;
export type RosterStep = (typeof ROSTER_STEPS)[number];
