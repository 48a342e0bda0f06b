import type { RosterState } from '../operations/roster-state';

/** What somebody can do to a roster as a whole. */
export const ROSTER_DEEDS = [
  'submit',
  'withdraw',
  'return',
  'approve',
  'plan-publication',
  'cancel-publication',
  'publish',
  'amend',
  'close',
  'reopen',
] as const;
export type RosterDeed = (typeof ROSTER_DEEDS)[number];

/** Who does what: those who build rosters, or those who approve what others built. */
export const DEED_OF: Record<RosterDeed, 'builder' | 'approver'> = {
  submit: 'builder',
  withdraw: 'builder',
  return: 'approver',
  approve: 'approver',
  'plan-publication': 'approver',
  'cancel-publication': 'approver',
  publish: 'approver',
  amend: 'builder',
  close: 'builder',
  reopen: 'approver',
};

const POSSIBLE: Record<RosterState, readonly RosterDeed[]> = {
  draft: ['submit'],
  returned: ['submit'],
  submitted: ['withdraw', 'approve', 'return'],
  approved: ['publish', 'plan-publication', 'return'],
  published: ['amend', 'close'],
  closed: ['reopen'],
};

/** What the state allows, the next step first; whether it goes through is decided by the deed itself. */
export function deedsIn(state: RosterState, { planned }: { planned: boolean }): RosterDeed[] {
  const deeds = POSSIBLE[state];
  return planned ? [...deeds, 'cancel-publication'] : [...deeds];
}
