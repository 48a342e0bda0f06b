import { addDays, type PlainDate } from '@banke/domain/calendar';
import { heldThrough, isMeant, type AssignmentTarget, type Candidate } from './target';

/** A day for everybody, or so many days after it reaches somebody: then it goes on reaching whoever comes. */
export type AssignmentDue = { on: PlainDate } | { days: number };

/** How an assigned course stands; the last three are its ends. */
export const ASSIGNED_STATES = ['open', 'done', 'exempt', 'withdrawn'] as const;
export type AssignedState = (typeof ASSIGNED_STATES)[number];

export interface Assignment {
  target: AssignmentTarget;
  due: AssignmentDue;
  /** One course, or those of a bundle. */
  courseIds: readonly string[];
}

/** What is known of one person and one course. */
export interface CourseRecord {
  staffId: string;
  courseId: string;
  /** By this assignment: how the newest one stands; null when it never reached the person. */
  state: AssignedState | null;
  /** Completed at any time, whoever asked for it. */
  completed: boolean;
}

export interface PlannedCourse {
  staffId: string;
  courseId: string;
  dueOn: PlainDate;
}

/**
 * Whom an assignment reaches today with which courses, beyond those it has reached. What somebody completed before is
 * not asked for again, except where a qualification is lacking: then it has to be renewed. `spared`: would have been
 * reached, but has completed the course.
 */
export function planAssignment(
  { target, due, courseIds }: Assignment,
  people: readonly Candidate[],
  records: readonly CourseRecord[],
  today: PlainDate,
): { planned: PlannedCourse[]; spared: number } {
  const recordOf = new Map(records.map((record) => [`${record.staffId} ${record.courseId}`, record]));
  const wanted = people
    .filter((person) => isMeant(target, person, today))
    .flatMap((person) =>
      courseIds.map((courseId) => ({
        ...{ staffId: person.staffId, courseId, dueOn: dueFor(due, target, person, today) },
        record: recordOf.get(`${person.staffId} ${courseId}`),
      })),
    );
  const renews = target.kind === 'lacking';
  const open = wanted.filter(({ record }) => {
    const state = record?.state ?? null;
    return state === null || (state === 'done' && renews);
  });
  const planned = open.filter(({ record }) => renews || record?.completed !== true);
  return {
    planned: planned.map(({ staffId, courseId, dueOn }) => ({ staffId, courseId, dueOn })),
    spared: open.length - planned.length,
  };
}

/** Who still holds what is to be renewed has until its last day. */
function dueFor(
  due: AssignmentDue,
  { kind, ids }: AssignmentTarget,
  person: Candidate,
  today: PlainDate,
): PlainDate {
  if ('on' in due) return due.on;
  const [qualificationId] = ids;
  const end = kind === 'lacking' && qualificationId ? heldThrough(person, qualificationId) : undefined;
  return end ?? addDays(today, due.days);
}
