import { gradeQuestion } from '../grading/grade-question';
import type { Question } from '../questions/question';
import { FORGOTTEN, isBlank, type Response } from '../questions/response';

/** What is left of an answer without the words somebody chose, and what it earned; undefined where there are none. */
export function forgetAnswer(
  question: Question,
  response: Response | null,
): { response: Response; kept?: number } | undefined {
  if (isBlank(response)) return undefined;
  const without = withoutWords(response);
  if (!without) return undefined;
  // What a person marks has its mark in a step of its own.
  if (response.type === 'essay') return { response: without };
  const grade = gradeQuestion(question, response, null);
  return { response: without, ...('fraction' in grade && { kept: grade.fraction }) };
}

function withoutWords(response: Response): Response | undefined {
  switch (response.type) {
    case 'numeric':
    case 'short-answer':
    case 'essay':
      return { type: response.type, text: FORGOTTEN };
    case 'cloze':
      return {
        type: 'cloze',
        gaps: response.gaps.map((gap) => (typeof gap === 'string' && gap !== '' ? FORGOTTEN : gap)),
      };
    default:
      return undefined;
  }
}
