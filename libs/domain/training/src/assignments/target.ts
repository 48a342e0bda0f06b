import { addDays, type PlainDate } from '@banke/domain/calendar';

/**
 * Whom an assignment means. `lacking`: whoever does not hold the one qualification named; `new-hires`: whoever is on
 * probation; `seconded`: whoever is lent to the department. These three name no people, so the ids say something else.
 */
export const ASSIGNMENT_TARGETS = [
  'people',
  'teams',
  'posts',
  'grades',
  'lacking',
  'new-hires',
  'seconded',
] as const;
export type AssignmentTargetKind = (typeof ASSIGNMENT_TARGETS)[number];

export interface AssignmentTarget {
  kind: AssignmentTargetKind;
  /** People, teams, posts or grades; the one qualification that is lacking; empty for the last two kinds. */
  ids: readonly string[];
}

/** Somebody of the department, or lent to it, on a day. */
export interface Candidate {
  staffId: string;
  /** The own team, and the one the person is lent to. */
  teamIds: readonly string[];
  postId: string | null;
  gradeId: string | null;
  onProbation: boolean;
  seconded: boolean;
  /** Qualifications held on the day; `through` is the last day without a gap, null: without end. */
  holds: readonly { qualificationId: string; through: PlainDate | null }[];
  /** Qualifications that were taken away: a person gives them back, no course does. */
  takenAway: readonly string[];
}

/** A qualification that ends within so many days counts as lacking: there is time to renew it. */
export const RENEWAL_DAYS = 30;

/** Whether an assignment means somebody, as things are today. */
export function isMeant({ kind, ids }: AssignmentTarget, person: Candidate, today: PlainDate): boolean {
  switch (kind) {
    case 'people':
      return ids.includes(person.staffId);
    case 'teams':
      return person.teamIds.some((id) => ids.includes(id));
    case 'posts':
      return person.postId !== null && ids.includes(person.postId);
    case 'grades':
      return person.gradeId !== null && ids.includes(person.gradeId);
    case 'lacking':
      return ids.some((id) => !person.takenAway.includes(id) && !holdsLong(person, id, today));
    case 'new-hires':
      return person.onProbation;
    case 'seconded':
      return person.seconded;
  }
}

function holdsLong({ holds }: Candidate, qualificationId: string, today: PlainDate): boolean {
  const until = addDays(today, RENEWAL_DAYS);
  return holds.some(
    (held) => held.qualificationId === qualificationId && (held.through === null || held.through > until),
  );
}

/** The last day of what somebody holds of a qualification; undefined when nothing of it is held. */
export function heldThrough({ holds }: Candidate, qualificationId: string): PlainDate | null | undefined {
  return holds.find((held) => held.qualificationId === qualificationId)?.through;
}

export type TargetDecision =
  { ok: true } | { ok: false; reason: 'nobody-named' | 'one-qualification' | 'names-nobody' };

/** Whether the ids fit the kind. */
export function decideTarget({ kind, ids }: AssignmentTarget): TargetDecision {
  if (kind === 'new-hires' || kind === 'seconded')
    return ids.length === 0 ? { ok: true } : { ok: false, reason: 'names-nobody' };
  if (ids.length === 0) return { ok: false, reason: 'nobody-named' };
  return kind === 'lacking' && ids.length > 1 ? { ok: false, reason: 'one-qualification' } : { ok: true };
}
