import type { CourseState } from './course';

export type EditDecision =
  { ok: true; writes: 'present' | 'next' } | { ok: false; reason: 'under-acceptance' | 'retired' };

/**
 * What an edit writes to: a course in the making has one version, which changes; one in the library gets the next, and
 * what people took stays as they took it. What experts are judging stays as it is until they have.
 */
export function decideEdit(state: CourseState): EditDecision {
  if (state === 'acceptance') return { ok: false, reason: 'under-acceptance' };
  if (state === 'retired') return { ok: false, reason: 'retired' };
  return { ok: true, writes: state === 'library' ? 'next' : 'present' };
}

/** Who stands in the project team; while experts judge, the group that judges stays. */
export function decideTeam(state: CourseState): EditDecision {
  return decideEdit(state);
}
