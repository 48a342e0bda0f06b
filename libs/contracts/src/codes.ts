import type { ProblemCode } from './problem-codes';
import { SCHEME_FIELD_CODES } from './promotion/scheme-field-codes';
import { QUESTION_FIELD_CODES } from './quiz/quiz-kinds';
export * from './delivery/delivery-kinds';
export * from './jobs/job-kinds';
export * from './live/live-events';
export * from './messages/message-kinds';
export * from './messages/message-sentence';
export * from './people/invitation-refusals';
export * from './people/row-error-words';
export * from './people/staff-import-kinds';
export * from './people/staff-orders';
export * from './problem-codes';
export * from './quiz/quiz-kinds';

/**
 * What crosses the wire and needs no decorator: safe to bundle for the browser.
 * Every code has a sentence in both languages under `apps/web/src/i18n`; a test fails for one without.
 */
/** Why a single field was refused. */
export const FIELD_CODES = [
  'required',
  'not-text',
  'length',
  'not-uuid',
  'not-a-day',
  'not-a-time',
  'not-one-of',
  'not-a-number',
  'hours-out-of-range',
  'more-than-quota',
  'not-a-list',
  'unknown-field',
  'pattern',
  'invalid',
  'block.empty',
  'block.overlaps',
  'block.gap',
  'block.out-of-day',
  'block.not-allowed',
  'shift.too-long',
  'shift.starts-on-another-day',
  'code.taken',
  'unknown-qualification',
  'unknown-entry',
  'prerequisite.unknown',
  'prerequisite.circle',
  'lesson.twice',
  'question.shape',
  'quiz.window-backwards',
  'quiz.not-an-instant',
  'quiz.band-twice',
  'quiz.unknown-question',
  ...QUESTION_FIELD_CODES,
  'colleague.unknown',
  ...SCHEME_FIELD_CODES,
  'weights.not-whole',
  'scoring.refused',
  'password.too-short',
  'password.too-long',
  'password.contains-name',
  'password.too-simple',
  'password.unchanged',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];

/** Values a sentence needs: limits, counts, names. Never the text the person typed into a password field. */
export type ProblemParams = Record<string, string | number>;

export interface FieldError {
  /** Where in the request: `name`, `grants.0.role`. */
  path: string;
  code: FieldCode;
  params?: ProblemParams;
}

/** RFC 9457 problem document (`application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  instance: string;
  requestId: string;
  params?: ProblemParams;
  errors?: FieldError[];
}

/** Languages of the product, the first one where nobody chose. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SESSION_COOKIE = 'banke_session';
export const CSRF_HEADER = 'x-csrf-token';
export const IDEMPOTENCY_HEADER = 'idempotency-key';
