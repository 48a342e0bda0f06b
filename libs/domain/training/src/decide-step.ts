import type { CoursePart, CourseState } from './course';

/** Where a course can go from where it is, before it is in the library. */
export const COURSE_STEPS: Record<CourseState, { on: readonly CourseState[]; back: readonly CourseState[] }> =
  {
    topic: { on: ['external', 'team'], back: [] },
    external: { on: ['team'], back: ['topic'] },
    team: { on: ['workshop'], back: ['topic'] },
    workshop: { on: ['draft'], back: ['team'] },
    draft: { on: ['trial'], back: ['workshop'] },
    trial: { on: ['acceptance'], back: ['draft'] },
    acceptance: { on: [], back: ['draft'] },
    library: { on: [], back: [] },
    retired: { on: [], back: [] },
  };

export type StepDecision =
  | { ok: true; way: 'on' | 'back' }
  | { ok: false; reason: 'no-such-step' | 'reason-missing' | 'team-missing' | 'lessons-missing' };

/**
 * One step of the development. Going back says why; a workshop needs somebody of each group, and what is tried or
 * judged needs at least one lesson.
 */
export function decideStep(step: {
  state: CourseState;
  to: CourseState;
  reason: string | null;
  parts: readonly CoursePart[];
  lessons: number;
}): StepDecision {
  const { on, back } = COURSE_STEPS[step.state];
  if (back.includes(step.to))
    return step.reason ? { ok: true, way: 'back' } : { ok: false, reason: 'reason-missing' };
  if (!on.includes(step.to)) return { ok: false, reason: 'no-such-step' };
  if (step.to === 'workshop' && !(step.parts.includes('expert') && step.parts.includes('developer')))
    return { ok: false, reason: 'team-missing' };
  if (['trial', 'acceptance'].includes(step.to) && step.lessons === 0)
    return { ok: false, reason: 'lessons-missing' };
  return { ok: true, way: 'on' };
}
