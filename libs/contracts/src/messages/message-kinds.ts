import type { ActivityDeed, ActivityKind } from '@banke/domain/roster';

/** What the message centre can tell somebody. */
export const MESSAGE_KINDS = [
  'obligation.started',
  'obligation.assigned',
  'obligation.reminder',
  'obligation.overdue',
  'obligation.handed-in',
  'obligation.accepted',
  'obligation.returned',
  'obligation.waived',
  'obligation.reopened',
  'obligation.file-added',
  'obligation.file-removed',
  'delegation.given',
  'delegation.ended',
  'account.role-ended',
  'staff.transferred',
  'staff.seconded',
  'staff.qualification-revoked',
  'staff.qualification-expiring',
  'roster.submitted',
  'roster.withdrawn',
  'roster.returned',
  'roster.approved',
  'roster.published',
  'roster.amended',
  'roster.activities-changed',
  'roster.publication-refused',
  'training.assigned',
  'training.suggested',
  'training.renewal',
  'training.reminder',
  'training.overdue',
  'training.people-overdue',
  'training.exempted',
  'training.request-made',
  'training.request-trainer',
  'training.request-reviewed',
  'training.request-assigned',
  'training.request-scheduled',
  'training.request-delivered',
  'training.request-archived',
  'training.request-rejected',
  'training.request-cancelled',
  'training.plan-submitted',
  'training.needs-opened',
  'training.needs-reminder',
  'training.question-logged',
  'training.question-named',
  'training.question-answered',
  'training.session-seated',
  'training.session-waiting',
  'training.session-moved-up',
  'training.session-changed',
  'training.session-cancelled',
  'scores.waiting',
  'scores.returned',
  'scores.published',
  'scores.appealed',
  'scores.appeal-answered',
  'job.done',
  'job.failed',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Where a message of a kind goes besides the message centre and the mail of those it is for. */
export interface MessageRoute {
  /** Names nobody, so groups may be told, whose members nobody here knows. */
  group: boolean;
  /** Does not wait for the end of quiet hours. */
  urgent: boolean;
}

const PERSONAL: MessageRoute = { group: false, urgent: false };
const PERSONAL_AND_URGENT: MessageRoute = { group: false, urgent: true };

export const MESSAGE_ROUTES: Record<MessageKind, MessageRoute> = {
  'obligation.started': PERSONAL_AND_URGENT,
  'obligation.assigned': PERSONAL,
  'obligation.reminder': { group: true, urgent: false },
  'obligation.overdue': { group: true, urgent: true },
  'obligation.handed-in': PERSONAL,
  'obligation.accepted': PERSONAL,
  'obligation.returned': PERSONAL_AND_URGENT,
  'obligation.waived': PERSONAL,
  'obligation.reopened': PERSONAL,
  'obligation.file-added': PERSONAL,
  'obligation.file-removed': PERSONAL,
  'delegation.given': PERSONAL,
  'delegation.ended': PERSONAL,
  'account.role-ended': PERSONAL,
  'staff.transferred': PERSONAL,
  'staff.seconded': PERSONAL,
  'staff.qualification-revoked': PERSONAL,
  'staff.qualification-expiring': PERSONAL,
  'roster.submitted': PERSONAL,
  'roster.withdrawn': PERSONAL,
  'roster.returned': PERSONAL_AND_URGENT,
  'roster.approved': PERSONAL,
  'roster.published': { group: true, urgent: false },
  'roster.amended': PERSONAL_AND_URGENT,
  'roster.activities-changed': PERSONAL_AND_URGENT,
  'roster.publication-refused': PERSONAL_AND_URGENT,
  'training.assigned': PERSONAL,
  'training.suggested': PERSONAL,
  'training.renewal': PERSONAL,
  'training.reminder': PERSONAL,
  'training.overdue': PERSONAL_AND_URGENT,
  'training.people-overdue': PERSONAL,
  'training.exempted': PERSONAL,
  'training.request-made': PERSONAL,
  'training.request-trainer': PERSONAL,
  'training.request-reviewed': PERSONAL,
  'training.request-assigned': PERSONAL,
  'training.request-scheduled': PERSONAL,
  'training.request-delivered': PERSONAL,
  'training.request-archived': PERSONAL,
  'training.request-rejected': PERSONAL,
  'training.request-cancelled': PERSONAL,
  'training.plan-submitted': PERSONAL,
  'training.needs-opened': PERSONAL,
  'training.needs-reminder': PERSONAL,
  'training.question-logged': PERSONAL,
  'training.question-named': PERSONAL,
  'training.question-answered': PERSONAL,
  'training.session-seated': PERSONAL,
  'training.session-waiting': PERSONAL,
  'training.session-moved-up': PERSONAL_AND_URGENT,
  'training.session-changed': PERSONAL_AND_URGENT,
  'training.session-cancelled': PERSONAL_AND_URGENT,
  'scores.waiting': PERSONAL,
  'scores.returned': PERSONAL_AND_URGENT,
  'scores.published': PERSONAL,
  'scores.appealed': PERSONAL,
  'scores.appeal-answered': PERSONAL,
  'job.done': PERSONAL,
  'job.failed': PERSONAL,
};

type TopicOf<K extends MessageKind> = K extends `${infer Topic}.${string}` ? Topic : never;
/** What a message is about, the first word of its kind: people choose by it what comes by mail. */
export type MessageTopic = TopicOf<MessageKind>;
const TOPICS: Record<MessageTopic, true> = {
  obligation: true,
  delegation: true,
  account: true,
  staff: true,
  roster: true,
  training: true,
  scores: true,
  job: true,
};
export const MESSAGE_TOPICS = Object.keys(TOPICS) as MessageTopic[];

/** An obligation in a message: `name` is empty unless somebody named it, `department` is empty for the whole company. */
interface ObligationTold {
  [value: string]: string | number;
  kind: string;
  name: string;
  department: string;
  /** Its day, `YYYY-MM-DD`. */
  dueOn: string;
}

/** A roster in a message: whose, and its days, `YYYY-MM-DD`. */
interface RosterTold {
  [value: string]: string | number;
  department: string;
  from: string;
  through: string;
}

/** A course request in a message: `on` is its day, `note` why; both may be empty. */
interface RequestTold {
  [value: string]: string | number;
  name: string;
  on: string;
  note: string;
}

/** A session of a course in a message: its day, `YYYY-MM-DD`, and when it begins. */
interface SessionTold {
  [value: string]: string | number;
  name: string;
  on: string;
  at: string;
  place: string;
}

/**
 * What the sentence of each kind needs. Names are those at the time of sending, days are `YYYY-MM-DD`; codes
 * (`kind` of an obligation or a job, `problem`) are put into words by the screen.
 */
export interface MessageParams {
  /** `days` until it is due; 0 is today. */
  'obligation.reminder': ObligationTold & { days: number };
  'obligation.overdue': ObligationTold;
  /** `note`: what happened. */
  'obligation.started': ObligationTold & { by: string; note: string };
  'obligation.assigned': ObligationTold & { by: string };
  'obligation.handed-in': ObligationTold & { by: string };
  'obligation.accepted': ObligationTold & { by: string };
  'obligation.returned': ObligationTold & { by: string; note: string };
  /** `note`: why it is not needed this time. */
  'obligation.waived': ObligationTold & { by: string; note: string };
  'obligation.reopened': ObligationTold & { by: string };
  'obligation.file-added': ObligationTold & { by: string; file: string };
  'obligation.file-removed': ObligationTold & { by: string; file: string };
  /** `through` is the last day. */
  'delegation.given': { by: string; from: string; through: string };
  'delegation.ended': { by: string };
  /** `role` is a code; `through` its last day, empty when it never began. */
  'account.role-ended': { role: string; place: string; through: string };
  /** `place` is team and department as one says them. */
  'staff.transferred': { name: string; place: string; on: string };
  'staff.seconded': { name: string; place: string; from: string; through: string };
  'staff.qualification-revoked': { name: string; qualification: string };
  /** `through` is its last day, `days` from the day of sending. */
  'staff.qualification-expiring': { name: string; qualification: string; through: string; days: number };
  'roster.submitted': RosterTold & { by: string };
  'roster.withdrawn': RosterTold & { by: string };
  /** `note` may be empty; `remarks`: cells that somebody said something about. */
  'roster.returned': RosterTold & { by: string; note: string; remarks: number };
  'roster.approved': RosterTold & { by: string };
  /** To whom it concerns: their month. */
  'roster.published': RosterTold;
  /** `days` of one's own that are others now, `first` the first of them; `reason` in the words of who changed it. */
  'roster.amended': RosterTold & { days: number; first: string; reason: string };
  /** So many of one's own; `first`: the first day. `deed` and `activity` are codes; `at` of one alone, `14:00–15:00`, may be empty. */
  'roster.activities-changed': RosterTold & {
    n: number;
    first: string;
    by: string;
    deed: ActivityDeed;
    activity: ActivityKind | 'several';
    at: string;
  };
  /** At the planned instant; `breaches` of hard rules stood in the way. */
  'roster.publication-refused': RosterTold & { breaches: number };
  /** `name`: of the course or the bundle; `by` is empty when the clock did it. */
  'training.assigned': { name: string; by: string; dueOn: string };
  'training.suggested': { name: string; by: string; dueOn: string };
  'training.renewal': { name: string; qualification: string; dueOn: string };
  /** `days` until it is due; 0 is today. */
  'training.reminder': { name: string; dueOn: string; days: number };
  'training.overdue': { name: string; dueOn: string };
  /** To leaders: so many mandatory courses of their people became overdue. */
  'training.people-overdue': { n: number };
  /** `note`: why. */
  'training.exempted': { name: string; by: string; note: string };
  'training.request-made': { name: string; by: string };
  'training.request-trainer': { name: string; by: string };
  'training.request-reviewed': RequestTold;
  'training.request-assigned': RequestTold;
  'training.request-scheduled': RequestTold;
  'training.request-delivered': RequestTold;
  'training.request-archived': RequestTold;
  'training.request-rejected': RequestTold;
  'training.request-cancelled': RequestTold;
  /** `month` as `2026-11`. */
  'training.plan-submitted': { month: string; department: string; by: string };
  /** `through`: its last day. */
  'training.needs-opened': { year: number; department: string; through: string };
  'training.needs-reminder': { year: number; department: string; through: string };
  /** `name`: how the question begins. */
  'training.question-logged': { name: string; by: string };
  'training.question-named': { name: string; by: string };
  'training.question-answered': { name: string; by: string };
  /** `at` is `09:00`; `place`: room or link, may be empty. */
  'training.session-seated': SessionTold;
  'training.session-waiting': SessionTold;
  'training.session-moved-up': SessionTold;
  'training.session-changed': SessionTold;
  /** `note`: why. */
  'training.session-cancelled': { name: string; on: string; note: string };
  /** `month` is its first day. */
  'scores.waiting': { month: string; department: string; by: string };
  'scores.returned': { month: string; department: string; by: string; note: string };
  'scores.published': { month: string; department: string };
  'scores.appealed': { month: string; department: string; name: string; line: string };
  'scores.appeal-answered': { month: string };
  /** Besides, the params of the job itself (see `JobParams`). */
  'job.done': { kind: string; [value: string]: string | number };
  'job.failed': { kind: string; problem: string; [value: string]: string | number };
}

/**
 * Pages that links lead to: `/obligations?open=<id>`, `/jobs?open=<id>`, `/settings/me` (delegations),
 * `/people/staff?open=<id>`, `/training/learn/<course>`, `/training/assignments`,
 * `/roster?department=<id>&month=<YYYY-MM>`, `/shifts` (one's own). Never an address of another origin.
 */
