import type { QuestionCode } from '@banke/domain/quiz';

/** In what files questions come and go. */
export const QUESTION_FORMATS = ['gift', 'xml', 'xlsx', 'csv'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

/** The codes of `checkQuestion`, as fields of a request say them; written out, so that no page loads the library for them. */
export const QUESTION_FIELD_CODES = [
  'question.missing',
  'question.too-long',
  'question.too-few',
  'question.too-many',
  'question.duplicate',
  'question.out-of-range',
  'question.not-a-number',
  'question.no-right-answer',
  'question.never-full-mark',
  'question.gap-without-place',
  'question.place-without-gap',
] as const satisfies readonly `question.${QuestionCode}`[];
