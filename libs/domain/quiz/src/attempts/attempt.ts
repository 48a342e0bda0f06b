import type { Question } from '../questions/question';
import type { Response } from '../questions/response';

/** One question as an attempt saw it: the definition is frozen, whatever becomes of the question in the bank. */
export interface AttemptQuestion {
  slot: number;
  versionId: string;
  question: Question;
  /** What it is worth in this quiz. */
  maximum: number;
}

/** What an attempt began with and what never changes afterwards. Instants in milliseconds. */
export interface Attempt {
  startedAt: number;
  /** When the server stops taking answers; null: no limit. */
  dueAt: number | null;
  /** How much later an answer may still arrive that was on its way. */
  graceMs: number;
  questions: readonly AttemptQuestion[];
}

/**
 * What happened in an attempt, in the order it was written down; never changed, only added to. `id` is given by whoever
 * sends it, so that sending it twice counts once; `receivedAt` by the server.
 */
export type AttemptStep = { id: string; receivedAt: number } &
  /** `kept`: what it earned, as a part of the maximum, where the words themselves had to be forgotten. */
  (
    | { kind: 'answered'; slot: number; response: Response | null; kept?: number }
    | { kind: 'submitted' }
    /** More time for this person. */
    | { kind: 'extended'; dueAt: number }
    /** A trainer lets an answer count that came too late. */
    | { kind: 'late-accepted'; answerId: string }
    /** A trainer says that it does not; it stays to be seen, and may still be accepted. */
    | { kind: 'late-refused'; answerId: string }
    /** A person marked it; `fraction` of the maximum, 0 to 1. */
    | { kind: 'marked'; slot: number; fraction: number }
  );
