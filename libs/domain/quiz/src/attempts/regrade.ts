import type { Attempt, AttemptQuestion, AttemptStep } from './attempt';
import { replay, type AttemptState } from './replay';

export interface MarkChange {
  slot: number;
  /** Null: needs marking. */
  before: number | null;
  after: number | null;
}

export interface Regrading {
  before: AttemptState;
  after: AttemptState;
  changes: readonly MarkChange[];
}

/**
 * Grades an attempt again with mended questions, by slot: the same steps over another definition. Says what changed and
 * leaves it to the caller to keep it; answers and the marks that persons gave stay as they are.
 */
export function regrade(
  attempt: Attempt,
  steps: readonly AttemptStep[],
  mended: ReadonlyMap<number, Pick<AttemptQuestion, 'versionId' | 'question' | 'maximum'>>,
): Regrading {
  const questions = attempt.questions.map((question) => ({ ...question, ...mended.get(question.slot) }));
  const before = replay(attempt, steps);
  const after = replay({ ...attempt, questions }, steps);
  const changes = before.slots.flatMap(({ slot, mark }, index) => {
    const next = after.slots[index]?.mark ?? null;
    return next === mark ? [] : [{ slot, before: mark, after: next }];
  });
  return { before, after, changes };
}
