import type { Question, QuestionOf } from '../questions/question';
import { isBlank, type Response, type ResponseOf, type ResponseType } from '../questions/response';
import { gradeCloze } from './cloze';
import { gradeEssay, type Marking } from './essay';
import { BLANK_GRADE, graded, withoutNoise, type Grade } from './grade';
import { gradeMatching } from './matching';
import { gradeMultiple } from './multiple';
import { gradeNumeric } from './numeric';
import { gradeOrdering } from './ordering';
import { gradeShortAnswer } from './short-answer';
import { gradeSingle } from './single';
import { gradeTrueFalse } from './true-false';

type Grader<Type extends ResponseType> = (
  question: QuestionOf<Type>,
  response: ResponseOf<Type>,
  marking: Marking | null,
) => Grade;

const GRADERS: { [Type in ResponseType]: Grader<Type> } = {
  single: gradeSingle,
  multiple: gradeMultiple,
  'true-false': gradeTrueFalse,
  numeric: gradeNumeric,
  'short-answer': gradeShortAnswer,
  matching: gradeMatching,
  ordering: gradeOrdering,
  cloze: gradeCloze,
  essay: (_question, _response, marking) => gradeEssay(marking),
};

/**
 * What an answer earned. Nothing answered is 0 for every type; an answer to another type of question (a question whose
 * type was changed before grading again) is wrong.
 */
export function gradeQuestion(question: Question, response: Response | null, marking: Marking | null): Grade {
  if (question.type === 'description' || isBlank(response)) return BLANK_GRADE;
  return question.type === response.type ? graderOf(response.type)(question, response, marking) : graded(0);
}

/** The table pairs question and answer by their type, which the compiler cannot follow across a look-up. */
function graderOf(type: ResponseType) {
  return GRADERS[type] as (question: Question, response: Response, marking: Marking | null) => Grade;
}

/** Fraction × maximum; null where somebody has to mark it first. */
export function markOf(grade: Grade, maximum: number): number | null {
  return grade.outcome === 'needs-marking' ? null : withoutNoise(grade.fraction * maximum);
}
