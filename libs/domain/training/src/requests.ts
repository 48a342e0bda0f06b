import type { PlainDate } from '@banke/domain/calendar';

/** The way of a course request 选课, in its order; the last two are the ways it can end early. */
export const REQUEST_STATES = [
  'requested',
  'reviewed',
  'assigned',
  'scheduled',
  'delivered',
  'archived',
  'rejected',
  'cancelled',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Taught by one's own, or bought: the latter closes only with what it leaves behind. */
export const REQUEST_KINDS = ['internal', 'external'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What an external course must leave: a signed agreement, filed materials, and the re-teach 转训. */
export interface RequestClosing {
  agreementOn: PlainDate | null;
  /** Where they are filed. */
  materials: string | null;
  reteachOn: PlainDate | null;
}
export const CLOSING_GAPS = ['agreement', 'materials', 'reteach'] as const;
export type ClosingGap = (typeof CLOSING_GAPS)[number];

/** What is missing before an external course may close; a day to come has not been. */
export function closingGaps(
  kind: RequestKind,
  { agreementOn, materials, reteachOn }: RequestClosing,
  today: PlainDate,
): ClosingGap[] {
  if (kind === 'internal') return [];
  const been = (day: PlainDate | null) => day !== null && day <= today;
  const met = { agreement: been(agreementOn), materials: materials !== null, reteach: been(reteachOn) };
  return CLOSING_GAPS.filter((gap) => !met[gap]);
}

const NEXT: Partial<Record<RequestState, readonly RequestState[]>> = {
  requested: ['reviewed', 'rejected', 'cancelled'],
  reviewed: ['assigned', 'cancelled'],
  assigned: ['assigned', 'scheduled', 'cancelled'],
  scheduled: ['scheduled', 'delivered', 'cancelled'],
  delivered: ['archived'],
};

/** Where a request can go from here. */
export function requestSteps(state: RequestState): readonly RequestState[] {
  return NEXT[state] ?? [];
}

export interface RequestStep {
  to: RequestState;
  trainerId: string | null;
  /** Of its session, or of the external course. */
  scheduledOn: PlainDate | null;
  note: string | null;
}

export type RequestRefusal =
  'step-unfit' | 'reason-missing' | 'trainer-missing' | 'day-missing' | 'not-yet' | 'own' | 'closing-missing';

interface RequestAsked {
  state: RequestState;
  kind: RequestKind;
  scheduledOn: PlainDate | null;
  closing: RequestClosing;
  /** Whoever asked takes the step, who may only cancel. */
  ownRequest: boolean;
}

type Barrier = (request: RequestAsked, step: RequestStep, today: PlainDate) => RequestRefusal | false;

/** What stands in the way of each step, besides the state the request is in. */
const BARRIERS: Record<RequestState, Barrier> = {
  requested: () => 'step-unfit',
  reviewed: ({ ownRequest }) => ownRequest && 'own',
  rejected: ({ ownRequest }, { note }) => (ownRequest ? 'own' : note === null && 'reason-missing'),
  cancelled: (_, { note }) => note === null && 'reason-missing',
  assigned: (_, { trainerId }) => trainerId === null && 'trainer-missing',
  scheduled: (_, { scheduledOn }) => scheduledOn === null && 'day-missing',
  delivered: ({ scheduledOn }, _, today) => scheduledOn !== null && scheduledOn > today && 'not-yet',
  archived: ({ kind, closing }, _, today) =>
    closingGaps(kind, closing, today).length > 0 && 'closing-missing',
};

/** Whether a request can take a step now, and if not, why. */
export function decideRequestStep(
  request: RequestAsked,
  step: RequestStep,
  today: PlainDate,
): { ok: true } | { ok: false; reason: RequestRefusal } {
  if (!requestSteps(request.state).includes(step.to)) return { ok: false, reason: 'step-unfit' };
  const reason = BARRIERS[step.to](request, step, today);
  return reason === false ? { ok: true } : { ok: false, reason };
}

/** An unknown question is answered within so many days. */
export const ANSWER_WITHIN_DAYS = 2;
