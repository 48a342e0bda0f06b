/** The duties of the field's calendar (domain book §2), and any that a department adds. */
export const OBLIGATION_KINDS = [
  'training-summary-and-plan',
  'next-roster',
  'attendance-and-performance-summary',
  'performance-form',
  'complaint-summary',
  'work-summary-and-plan',
  'training-plan',
  'stand-up',
  'handover-review',
  'daily-clearing',
  'duty-log-check',
  'team-meeting-weekly',
  'training-slot-weekly',
  'joint-inspection',
  'team-meeting-monthly',
  'quality-inspection-of-everyone',
  'one-to-one-talks',
  'plan-against-done',
  'escalated-question',
  'customer-survey',
  'training-needs-survey',
  'quarterly-grade',
  'promotion-review',
  'own',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export const RHYTHMS = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'once', 'on-event'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Open, handed in and waiting for whom it is meant, returned with a comment, settled, or not needed this time. */
export const OBLIGATION_STATES = ['open', 'handed-in', 'returned', 'done', 'waived'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** What a person must bring before an obligation counts as done. */
export const EVIDENCE = ['none', 'note', 'file'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What the history of an obligation can say. */
export const OBLIGATION_DEEDS = [
  'started',
  'handed-in',
  'taken-back',
  'accepted',
  'returned',
  'waived',
  'reopened',
  'assigned',
] as const;
export type ObligationDeed = (typeof OBLIGATION_DEEDS)[number];
