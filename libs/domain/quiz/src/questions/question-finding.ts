/** Why a question is not fit. `never-full-mark`: not even the best answer reaches the whole mark. */
export const QUESTION_CODES = [
  'missing',
  'too-long',
  'too-few',
  'too-many',
  'duplicate',
  'out-of-range',
  'not-a-number',
  'no-right-answer',
  'never-full-mark',
  'gap-without-place',
  'place-without-gap',
] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** `field` names the place in the definition, such as `choices.2.fraction`; the first is 0. */
export interface QuestionFinding {
  code: QuestionCode;
  field: string;
}

export function finding(code: QuestionCode, field: string): QuestionFinding {
  return { code, field };
}
