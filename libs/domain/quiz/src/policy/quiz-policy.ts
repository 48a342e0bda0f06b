export const FINAL_MARK_METHODS = ['highest', 'average', 'first', 'last'] as const;
export type FinalMarkMethod = (typeof FINAL_MARK_METHODS)[number];

/** Percent of the maximum. */
export const DEFAULT_PASS_MARK = 60;

/** The rules of a quiz. Instants and lengths in milliseconds; null: no such limit. */
export interface QuizPolicy {
  opensAt: number | null;
  closesAt: number | null;
  timeLimitMs: number | null;
  attempts: number | null;
  /** Between the first and the second attempt, and between all later ones; from end to start. */
  waitAfterFirstMs: number;
  waitAfterLaterMs: number;
}

/** What one person has beyond the others. */
export interface Extension {
  /** Instead of the end of the window. */
  closesAt: number | null;
  extraTimeMs: number;
  extraAttempts: number;
}

export const NO_EXTENSION: Extension = { closesAt: null, extraTimeMs: 0, extraAttempts: 0 };
