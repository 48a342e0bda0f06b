import type { Verdict } from './acceptance';
import type { CourseState } from './course';

export type ArchiveDecision =
  | { ok: true; deed: 'archived' | 'restored' | 'retired' }
  | { ok: false; reason: 'not-accepted' | 'own-work' | 'not-in-library' };

/** Into the library once the experts have accepted it, and never by who wrote it; back into it after a retirement. */
export function decideArchive(course: {
  state: CourseState;
  verdict: Verdict;
  ownWork: boolean;
}): ArchiveDecision {
  if (course.state === 'retired') return { ok: true, deed: 'restored' };
  if (course.state !== 'acceptance' || course.verdict !== 'accepted')
    return { ok: false, reason: 'not-accepted' };
  return course.ownWork ? { ok: false, reason: 'own-work' } : { ok: true, deed: 'archived' };
}

/** Out of use: nobody begins it any more, and what people took of it stays. */
export function decideRetire(course: { state: CourseState }): ArchiveDecision {
  return course.state === 'library' ? { ok: true, deed: 'retired' } : { ok: false, reason: 'not-in-library' };
}
