/**
 * What somebody answered. Numbers are places in the definition, never in the shuffled order on the screen, so that a mark
 * does not depend on how a question was shown.
 */
export type Response =
  | { type: 'single'; choice: number }
  | { type: 'multiple'; choices: readonly number[] }
  | { type: 'true-false'; value: boolean }
  | { type: 'numeric'; text: string }
  | { type: 'short-answer'; text: string }
  /** By asked pair: the right side chosen for it. */
  | { type: 'matching'; rights: readonly (string | null)[] }
  /** The items in the order they were put in. */
  | { type: 'ordering'; order: readonly number[] }
  /** By gap: the place of a choice as a number, what was typed as text. */
  | { type: 'cloze'; gaps: readonly (number | string | null)[] }
  | { type: 'essay'; text: string };

/** What stands for words that had to be forgotten. */
export const FORGOTTEN = '…';

export type ResponseType = Response['type'];
export type ResponseOf<Type extends ResponseType> = Extract<Response, { type: Type }>;

/** Whether nothing was answered, though a field may have been touched. */
export function isBlank(response: Response | null): response is null {
  switch (response?.type) {
    case undefined:
      return true;
    case 'multiple':
      return response.choices.length === 0;
    case 'numeric':
    case 'short-answer':
    case 'essay':
      return response.text.trim() === '';
    case 'matching':
      return response.rights.every((right) => right === null);
    case 'cloze':
      return response.gaps.every((gap) => gap === null || (typeof gap === 'string' && gap.trim() === ''));
    default:
      return false;
  }
}
