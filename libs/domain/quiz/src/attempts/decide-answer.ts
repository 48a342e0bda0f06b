import { fitsQuestion } from '../questions/fits-question';
import type { Response } from '../questions/response';
import type { Attempt, AttemptStep } from './attempt';
import { inTime, replay } from './replay';

export type AnswerDecision =
  /** `counts`: false when it came too late: it is kept all the same. */
  | { ok: true; repeated: boolean; counts: boolean; revision: number }
  | { ok: false; reason: 'no-such-question' | 'unfit' }
  /** Another tab or device answered meanwhile; its answer stands. */
  | { ok: false; reason: 'changed-elsewhere'; revision: number };

/** Whether an answer may be written down. `seen`: the revision of the question that whoever answered had before them. */
export function decideAnswer(
  attempt: Attempt,
  steps: readonly AttemptStep[],
  answer: { id: string; slot: number; seen: number; response: Response | null; receivedAt: number },
): AnswerDecision {
  const state = replay(attempt, steps);
  const slot = state.slots.find((each) => each.slot === answer.slot);
  const question = attempt.questions.find((each) => each.slot === answer.slot)?.question;
  if (!slot || !question) return { ok: false, reason: 'no-such-question' };
  const { revision } = slot;
  if (steps.some(({ id }) => id === answer.id)) {
    return { ok: true, repeated: true, counts: slot.late.every(({ id }) => id !== answer.id), revision };
  }
  if (answer.response !== null && !fitsQuestion(question, answer.response))
    return { ok: false, reason: 'unfit' };
  if (answer.seen !== revision) return { ok: false, reason: 'changed-elsewhere', revision };
  const counts = inTime(state, attempt.graceMs, answer.receivedAt);
  return { ok: true, repeated: false, counts, revision: revision + 1 };
}

/** Submitting twice is submitting once: the first time stands. */
export function decideSubmit(
  attempt: Attempt,
  steps: readonly AttemptStep[],
): { repeated: boolean; submittedAt: number | null } {
  const { submittedAt } = replay(attempt, steps);
  return { repeated: submittedAt !== null, submittedAt };
}
