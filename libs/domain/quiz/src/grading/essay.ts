import type { Criterion } from '../questions/question';
import { graded, withoutNoise, type Grade } from './grade';

/** What a person gave an essay, as a part of the maximum, 0 to 1. */
export interface Marking {
  fraction: number;
}

/** Nothing but a person marks an essay. */
export function gradeEssay(marking: Marking | null): Grade {
  return marking === null ? { outcome: 'needs-marking' } : graded(marking.fraction);
}

export type RubricMarking =
  | { ok: true; fraction: number }
  | { ok: false; reason: 'level-missing' | 'no-such-level'; criterion: number };

/** The level chosen for each criterion, as a part of the points that the highest levels would give. */
export function markByRubric(
  rubric: readonly Criterion[],
  levels: readonly (number | null)[],
): RubricMarking {
  let [earned, possible] = [0, 0];
  for (const [criterion, { levels: offered }] of rubric.entries()) {
    const chosen = levels[criterion] ?? null;
    if (chosen === null) return { ok: false, reason: 'level-missing', criterion };
    const level = offered[chosen];
    if (level === undefined) return { ok: false, reason: 'no-such-level', criterion };
    earned += level.points;
    possible += Math.max(...offered.map(({ points }) => points));
  }
  return { ok: true, fraction: possible === 0 ? 0 : withoutNoise(earned / possible) };
}
