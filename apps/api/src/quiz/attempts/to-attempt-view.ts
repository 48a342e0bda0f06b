import type { AttemptSlotView, AttemptView, QuizAttemptView, SlotReviewView } from '@banke/contracts';
import type { AttemptQuestionRow, AttemptRow, QuizRow, StepRow } from '@banke/database';
import {
  bareText,
  explain,
  feedbackBand,
  isPassed,
  percentOf,
  shownQuestion,
  type Response,
  type ReviewLine,
  type SlotState,
} from '@banke/domain/quiz';
import type { AttemptFile } from './attempt-file';

/** What may be told: nothing while it goes on, then by the rules of the quiz; to those who mark, everything. */
export interface Telling {
  marks: boolean;
  answers: boolean;
  marker: boolean;
}

export function toAttemptView(
  { row, questions, stepRows, state }: AttemptFile,
  quiz: Pick<QuizRow, 'title' | 'settings'>,
  telling: Telling,
  now: Date,
): AttemptView {
  const isOver = row.submittedAt !== null;
  const total = telling.marks && isOver ? state.total : null;
  const percent = total === null ? null : percentOf(total, state.maximum);
  const { passMark, bands } = quiz.settings;
  return {
    ...{ id: row.id, quizId: row.quizId, title: quiz.title, name: row.name, number: row.number, passMark },
    startedAt: row.startedAt.toISOString(),
    dueAt: state.dueAt === null ? null : new Date(state.dueAt).toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    now: now.toISOString(),
    slots: questions.map((question, index) =>
      toSlotView(question, state.slots[index], stepRows, isOver ? telling : NOTHING),
    ),
    ...{ total, percent, maximum: state.maximum, needsMarking: isOver && state.total === null },
    passed: percent === null ? null : isPassed(percent, passMark),
    feedback: percent === null ? '' : (feedbackBand(bands, percent)?.text ?? ''),
    courseCompleted: false,
  };
}

const NOTHING: Telling = { marks: false, answers: false, marker: false };

function toSlotView(
  { slot, maximum, seen, graded, shown, seenNumber, gradedNumber }: AttemptQuestionRow,
  state: SlotState | undefined,
  steps: readonly StepRow[],
  telling: Telling,
): AttemptSlotView {
  const response = state?.response ?? null;
  const marked = steps.findLast((step) => step.kind === 'marked' && step.slot === slot);
  const review = (): SlotReviewView => ({
    outcome: state?.grade.outcome ?? 'blank',
    mark: state?.mark ?? null,
    lines: linesOf(graded, { response, kept: state?.kept ?? null }, telling),
    explanation: telling.answers ? bareText(graded.generalFeedback) : '',
    regraded: gradedNumber !== seenNumber,
    marking: marked ? toMarking(marked.body) : null,
  });
  return {
    ...{ slot, maximum, revision: state?.revision ?? 0 },
    question: { ...shownQuestion(seen, shown) },
    response: response && { ...response },
    late: (state?.late ?? []).map(({ id, response: late, kept, receivedAt, refused }) => ({
      ...{
        id,
        response: late && { ...late },
        lines: linesOf(graded, { response: late, kept }, telling),
        refused,
      },
      receivedAt: new Date(receivedAt).toISOString(),
    })),
    review: telling.marks ? review() : null,
    rubric:
      telling.marker && seen.type === 'essay'
        ? { criteria: seen.rubric, guidance: bareText(seen.guidance) }
        : null,
  };
}

function linesOf(
  question: AttemptQuestionRow['graded'],
  { response, kept }: { response: Response | null; kept: number | null },
  telling: Telling,
): ReviewLine[] {
  return explain(question, response, kept).map((line) => (telling.answers ? line : { ...line, right: null }));
}

function toMarking({ levels, comment }: Record<string, unknown>): SlotReviewView['marking'] {
  return {
    levels: Array.isArray(levels) ? levels.map(Number) : [],
    comment: typeof comment === 'string' ? comment : '',
  };
}

/** One attempt in a list; `tells`: whether its result may be shown. */
export function toQuizAttemptView(row: AttemptRow, tells: boolean): QuizAttemptView {
  const { id, number, startedAt, submittedAt, total, maximum } = row;
  return {
    ...{ id, number, startedAt: startedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null },
    percent: tells && submittedAt !== null && total !== null ? percentOf(total, maximum) : null,
    needsMarking: submittedAt !== null && total === null,
  };
}
