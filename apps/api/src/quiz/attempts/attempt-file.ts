import {
  loadAttemptQuestions,
  loadAttemptSteps,
  toAttempt,
  toStep,
  type AttemptQuestionRow,
  type AttemptRow,
  type Queries,
  type StepRow,
} from '@banke/database';
import { replay, type Attempt, type AttemptState, type AttemptStep } from '@banke/domain/quiz';

/** An attempt with all that belongs to it, and what it comes to now. */
export interface AttemptFile {
  row: AttemptRow;
  questions: AttemptQuestionRow[];
  stepRows: StepRow[];
  steps: AttemptStep[];
  attempt: Attempt;
  state: AttemptState;
}

export async function attemptFile(tx: Queries, row: AttemptRow): Promise<AttemptFile> {
  const questions = await loadAttemptQuestions(tx, row.id);
  const stepRows = await loadAttemptSteps(tx, row.id);
  const [attempt, steps] = [toAttempt(row, questions), stepRows.map(toStep)];
  return { row, questions, stepRows, steps, attempt, state: replay(attempt, steps) };
}
