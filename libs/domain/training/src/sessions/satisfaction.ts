/** Fewer answers would tell who said what. */
export const LEAST_ANSWERS = 5;
/** Five points: 5 is the best. */
export const SCORES = { min: 1, max: 5 };

export interface Satisfaction {
  n: number;
  /** In hundredths of a percent, five points are 100 %; null below {@link LEAST_ANSWERS} answers. */
  share: number | null;
}

/** What those who attended one session think of it. */
export function satisfactionOf(scores: readonly number[]): Satisfaction {
  const n = scores.length;
  if (n < LEAST_ANSWERS) return { n, share: null };
  const sum = scores.reduce((total, score) => total + score, 0);
  return { n, share: Math.round((sum * 10_000) / (n * SCORES.max)) };
}

/**
 * Of several sessions: weighted by n, never an average of percentages. What is hidden of one session does not count,
 * since two sums would tell it.
 */
export function satisfactionOver(sessions: readonly Satisfaction[]): Satisfaction {
  const shown = sessions.filter((each): each is { n: number; share: number } => each.share !== null);
  const n = shown.reduce((total, each) => total + each.n, 0);
  if (n === 0) return { n, share: null };
  return { n, share: Math.round(shown.reduce((total, each) => total + each.n * each.share, 0) / n) };
}
