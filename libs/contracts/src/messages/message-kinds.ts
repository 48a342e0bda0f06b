/** What the message centre can tell somebody. */
export const MESSAGE_KINDS = [
  'obligation.reminder',
  'obligation.overdue',
  'obligation.handed-in',
  'obligation.accepted',
  'obligation.returned',
  'delegation.given',
  'delegation.ended',
  'staff.transferred',
  'staff.seconded',
  'staff.qualification-revoked',
  'staff.qualification-expiring',
  'job.done',
  'job.failed',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
