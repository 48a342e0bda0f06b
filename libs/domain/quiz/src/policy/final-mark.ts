import { withoutNoise } from '../grading/grade';
import type { FinalMarkMethod } from './quiz-policy';

/**
 * The mark of a quiz out of those of its finished attempts, in the order they began; null: one that needs marking.
 * Null where there is none yet, or where one that decides still needs marking; the highest is that of the marked ones.
 */
export function finalMark(method: FinalMarkMethod, marks: readonly (number | null)[]): number | null {
  const marked = marks.filter((mark) => mark !== null);
  switch (method) {
    case 'highest':
      return marked.length === 0 ? null : marked.reduce((best, mark) => Math.max(best, mark));
    case 'average':
      if (marks.length === 0 || marked.length < marks.length) return null;
      return withoutNoise(marked.reduce((sum, mark) => sum + mark, 0) / marked.length);
    case 'first':
      return marks[0] ?? null;
    case 'last':
      return marks.at(-1) ?? null;
  }
}

/** A part of the maximum in percent; null for a quiz that is worth nothing. Below zero stays below zero. */
export function percentOf(mark: number, maximum: number): number | null {
  return maximum > 0 ? withoutNoise((mark / maximum) * 100) : null;
}

export function isPassed(percent: number, passMark: number): boolean {
  return percent >= passMark;
}

/** From `from` percent up to the next band. */
export interface FeedbackBand {
  from: number;
  text: string;
}

/** The band a result falls in; one below zero counts as zero. Undefined below the lowest. */
export function feedbackBand(bands: readonly FeedbackBand[], percent: number): FeedbackBand | undefined {
  const reached = bands.filter(({ from }) => from <= Math.max(0, percent));
  return reached.reduce<FeedbackBand | undefined>(
    (best, band) => (best === undefined || band.from > best.from ? band : best),
    undefined,
  );
}
