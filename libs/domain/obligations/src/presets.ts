import type { Role } from '@banke/domain/people';
import type { Evidence, ObligationKind } from './obligation';
import type { Recurrence } from './recurrence';
import type { TimeOfDay } from './due';

/** A duty as the field knows it, before a department gives it days of its own. */
export interface ObligationPreset {
  kind: Exclude<ObligationKind, 'own'>;
  recurrence: Recurrence;
  time: TimeOfDay | null;
  ownerRole: Role;
  /** Null: nobody needs to accept it. */
  receiverRole: Role | null;
  evidence: Evidence;
  /** Days before it is due. */
  remindDays: number;
}

const END_OF_MONTH = { rhythm: 'monthly', day: 31 } as const;
/** What goes from the supervisor to the department manager on the 28th. */
const ON_THE_28TH = {
  recurrence: { rhythm: 'monthly', day: 28 },
  time: '18:00',
  ownerRole: 'supervisor',
  receiverRole: 'department-manager',
  evidence: 'note',
  remindDays: 3,
} as const;
const BY_SUPERVISOR = { time: null, ownerRole: 'supervisor', receiverRole: null, evidence: 'note' } as const;
const BY_MANAGER = { ...BY_SUPERVISOR, ownerRole: 'department-manager' } as const;
const EVERY_DAY = {
  recurrence: { rhythm: 'daily' },
  receiverRole: null,
  evidence: 'none',
  remindDays: 0,
} as const;

/** The calendar of the field (domain book §2). Days are a beginning: every one of them can be changed. */
export const OBLIGATION_PRESETS: readonly ObligationPreset[] = [
  { ...EVERY_DAY, kind: 'stand-up', time: '07:55', ownerRole: 'team-leader' },
  { ...EVERY_DAY, kind: 'handover-review', time: null, ownerRole: 'department-manager' },
  { ...EVERY_DAY, kind: 'daily-clearing', time: null, ownerRole: 'team-leader' },

  {
    ...BY_SUPERVISOR,
    kind: 'team-meeting-weekly',
    recurrence: { rhythm: 'weekly', weekday: 1 },
    remindDays: 0,
  },
  { ...BY_SUPERVISOR, kind: 'joint-inspection', recurrence: { rhythm: 'weekly', weekday: 2 }, remindDays: 0 },
  {
    ...BY_SUPERVISOR,
    kind: 'training-slot-weekly',
    recurrence: { rhythm: 'weekly', weekday: 3 },
    ownerRole: 'trainer',
    remindDays: 1,
  },
  { ...BY_SUPERVISOR, kind: 'joint-inspection', recurrence: { rhythm: 'weekly', weekday: 4 }, remindDays: 0 },
  { ...BY_SUPERVISOR, kind: 'duty-log-check', recurrence: { rhythm: 'weekly', weekday: 5 }, remindDays: 0 },

  {
    kind: 'training-summary-and-plan',
    recurrence: { rhythm: 'monthly', day: 5 },
    time: '18:00',
    ownerRole: 'trainer',
    receiverRole: 'hr',
    evidence: 'note',
    remindDays: 3,
  },
  {
    ...BY_SUPERVISOR,
    kind: 'team-meeting-monthly',
    recurrence: { rhythm: 'monthly', day: 6 },
    remindDays: 2,
  },
  { ...BY_SUPERVISOR, kind: 'one-to-one-talks', recurrence: { rhythm: 'monthly', day: 25 }, remindDays: 5 },
  { ...ON_THE_28TH, kind: 'next-roster' },
  { ...ON_THE_28TH, kind: 'attendance-and-performance-summary' },
  { ...ON_THE_28TH, kind: 'performance-form', evidence: 'file' },
  { ...ON_THE_28TH, kind: 'complaint-summary' },
  { ...ON_THE_28TH, kind: 'work-summary-and-plan' },
  { ...ON_THE_28TH, kind: 'training-plan' },
  { ...BY_SUPERVISOR, kind: 'quality-inspection-of-everyone', recurrence: END_OF_MONTH, remindDays: 7 },
  { ...BY_SUPERVISOR, kind: 'plan-against-done', recurrence: END_OF_MONTH, remindDays: 3 },

  // Answered within two days, whenever a question was passed upwards.
  {
    ...BY_SUPERVISOR,
    kind: 'escalated-question',
    recurrence: { rhythm: 'on-event', withinDays: 2 },
    remindDays: 1,
  },

  // The quarter is graded once its last month is locked, so both fall into the month after it.
  {
    ...BY_SUPERVISOR,
    kind: 'quarterly-grade',
    recurrence: { rhythm: 'quarterly', month: 1, day: 10 },
    receiverRole: 'department-manager',
    remindDays: 7,
  },
  {
    ...BY_MANAGER,
    kind: 'promotion-review',
    recurrence: { rhythm: 'quarterly', month: 1, day: 20 },
    receiverRole: 'hr',
    remindDays: 7,
  },

  {
    ...BY_MANAGER,
    kind: 'customer-survey',
    recurrence: { rhythm: 'yearly', month: 11, day: 30 },
    remindDays: 14,
  },
  {
    ...BY_MANAGER,
    kind: 'training-needs-survey',
    recurrence: { rhythm: 'yearly', month: 12, day: 15 },
    remindDays: 14,
  },
];
