import { addDays, type PlainDate } from '@banke/domain/calendar';
import { qualificationEnd, type HeldQualification } from '@banke/domain/people';
import type { CourseState, Lesson } from './course';

/** A lesson somebody has read, and confirmed where it asks for that. */
export interface LessonRead {
  lessonId: string;
  confirmed: boolean;
}

/** How far somebody is: lessons that count as done, of all. A lesson that must be confirmed counts once it is. */
export function progressOf(
  lessons: readonly Pick<Lesson, 'id' | 'confirm'>[],
  reads: readonly LessonRead[],
): { done: number; of: number; complete: boolean } {
  const done = lessons.filter(({ id, confirm }) =>
    reads.some(({ lessonId, confirmed }) => lessonId === id && (confirmed || !confirm)),
  ).length;
  return { done, of: lessons.length, complete: lessons.length > 0 && done === lessons.length };
}

export type BeginDecision =
  { ok: true } | { ok: false; reason: 'not-in-library' | 'lessons-missing' | 'prerequisites-missing' };

/** Begins a course of the library that can be read, once what must be taken before it is done. */
export function decideBegin(course: {
  state: CourseState;
  lessons: number;
  prerequisitesDone: readonly boolean[];
}): BeginDecision {
  if (course.state !== 'library') return { ok: false, reason: 'not-in-library' };
  if (course.lessons === 0) return { ok: false, reason: 'lessons-missing' };
  return course.prerequisitesDone.every(Boolean)
    ? { ok: true }
    : { ok: false, reason: 'prerequisites-missing' };
}

export type GrantDecision =
  | { grants: true; from: PlainDate; through: PlainDate | null }
  | { grants: false; because: 'revoked' | 'held-longer' };

/**
 * What completing a course grants of its qualification, valid for `validMonths` from today (null: without end). Held
 * still, it goes on the day after its end, so that nothing is granted twice. One that was taken away is given back by a
 * person, never by reading.
 */
export function decideGrant(
  held: readonly HeldQualification[],
  validMonths: number | null,
  today: PlainDate,
): GrantDecision {
  const running = held.filter(({ through }) => through === null || through >= today);
  if (running.some(({ revokedOn, from }) => revokedOn !== null && from <= today))
    return { grants: false, because: 'revoked' };
  const through = qualificationEnd(today, validMonths);
  const ends = running.map((each) => each.through);
  if (ends.includes(null)) return { grants: false, because: 'held-longer' };
  const last = ends.reduce<PlainDate | null>(
    (latest, end) => (latest === null || (end ?? '') > latest ? end : latest),
    null,
  );
  if (last !== null && through !== null && last >= through) return { grants: false, because: 'held-longer' };
  return { grants: true, from: last === null ? today : addDays(last, 1), through };
}
