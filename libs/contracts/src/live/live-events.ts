/**
 * What `GET /api/live` (server-sent events) can say. Events tell that something changed, never what: the screen asks
 * again and gets what it may see; only `roster-presence` says all, being out of date before anybody could ask. The
 * event's id resumes the stream (`Last-Event-ID`).
 */
export const LIVE_EVENTS = [
  /** First line of every stream; after a gap too old to replay it says `{"missed":true}`: ask for everything again. */
  'hello',
  'messages-changed',
  'job-changed',
  /** Something could not be delivered, or was taken up again. */
  'deliveries-changed',
  'obligations-changed',
  'staff-changed',
  /** What the session says of the person changed, such as the name; who may do what did not. */
  'session-changed',
  /** Cells of a roster were written. */
  'roster-changed',
  /** A roster took a step, or a remark on it came or went. */
  'roster-life-changed',
  /** What a department's rosters are judged by: rules, needs, days, shifts, activities, overrides. */
  'roster-facts-changed',
  /** Somebody said that they know what they were told of a roster. */
  'roster-notices-changed',
  /** Somebody came to a roster, went to another of its cells, or left. Kept nowhere: a resumed stream does not repeat it. */
  'roster-presence',
  /** The catalogue of courses, or how far one is. */
  'courses-changed',
  /** How far somebody is in a course: the person’s other devices go on there. */
  'lessons-changed',
  /** What people within reach are to take, or have taken. */
  'assignments-changed',
  /** Sessions of a course: when and where, who sits in them, who came. */
  'sessions-changed',
  /** Course requests, or the log of unknown questions. */
  'training-requests-changed',
  /** What people want to be taught: surveys, topics, and what became of them. */
  'needs-changed',
  /** A month that is scored: its figures, steps or results. */
  'scores-changed',
  /** Awards, records, decisions, determinations or the scheme of a department’s promotions. */
  'promotions-changed',
  /** The last event of a stream: the session is over, or the roles behind it changed (ask for the session again). */
  'session-ended',
  'access-changed',
] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** The `data` of each event, as JSON. */
export interface LiveData {
  hello: { missed?: true };
  'messages-changed': Record<string, never>;
  'job-changed': { id: string };
  'deliveries-changed': Record<string, never>;
  'obligations-changed': Record<string, never>;
  'staff-changed': Record<string, never>;
  'session-changed': Record<string, never>;
  'roster-changed': { id: string; revision: number };
  'roster-life-changed': { id: string };
  'roster-facts-changed': { departmentId: string };
  'roster-notices-changed': { rosterId: string };
  'roster-presence': PresenceNews;
  'courses-changed': Record<string, never>;
  'lessons-changed': Record<string, never>;
  'assignments-changed': Record<string, never>;
  'sessions-changed': Record<string, never>;
  'training-requests-changed': Record<string, never>;
  'needs-changed': Record<string, never>;
  'scores-changed': { departmentId: string };
  'promotions-changed': { departmentId: string };
  /** Without a reason, it ran out. */
  'session-ended': { reason?: SessionEnd };
  'access-changed': Record<string, never>;
}

/** One open page of a roster. */
export interface PresenceNews {
  /** Of the roster. */
  id: string;
  pageId: string;
  accountId: string;
  name: string;
  cell: { staffId: string; day: string } | null;
  gone: boolean;
}

/** Why a session ended, for the sentence on the sign-in page. */
export const SESSION_ENDS = [
  'signed-out',
  'signed-out-everywhere',
  'ended-by-administrator',
  'blocked',
  'password-changed',
  'left',
] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];
