import { askedPairs, rightSides, type Gap, type Question, type QuestionOf } from './question';
import { LONGEST_QUESTION } from './check-question';
import type { Response, ResponseOf, ResponseType } from './response';

const LONGEST_TYPED = 1000;

type Fit<Type extends ResponseType> = (question: QuestionOf<Type>, response: ResponseOf<Type>) => boolean;

const FITS: { [Type in ResponseType]: Fit<Type> } = {
  single: ({ choices }, { choice }) => isPlace(choice, choices),
  multiple: (question, { choices }) => areDifferentPlaces(choices, question.choices),
  'true-false': () => true,
  numeric: (_, { text }) => text.length <= LONGEST_TYPED,
  'short-answer': (_, { text }) => text.length <= LONGEST_TYPED,
  matching: fitsPairs,
  ordering: ({ items }, { order }) => order.length === items.length && areDifferentPlaces(order, items),
  cloze: ({ gaps }, response) => fitsGaps(gaps, response.gaps),
  essay: (_, { text }) => text.length <= LONGEST_QUESTION,
};

/** Whether an answer can be one to this question: of its type, about choices it has, and not endless. */
export function fitsQuestion(question: Question, response: Response): boolean {
  if (question.type !== response.type) return false;
  // The table pairs question and answer by their type, which the compiler cannot follow across a look-up.
  const fits = FITS[response.type] as (question: Question, response: Response) => boolean;
  return fits(question, response);
}

function isPlace(place: number, things: readonly unknown[]): boolean {
  return Number.isInteger(place) && place >= 0 && place < things.length;
}

function areDifferentPlaces(places: readonly number[], things: readonly unknown[]): boolean {
  return new Set(places).size === places.length && places.every((place) => isPlace(place, things));
}

function fitsPairs(question: QuestionOf<'matching'>, { rights }: ResponseOf<'matching'>): boolean {
  const offered = rightSides(question);
  return (
    rights.length === askedPairs(question).length &&
    rights.every((right) => right === null || offered.includes(right))
  );
}

function fitsGaps(gaps: readonly Gap[], given: readonly (number | string | null)[]): boolean {
  return (
    given.length === gaps.length &&
    gaps.every((gap, index) => {
      const answer = given[index] ?? null;
      if (answer === null) return true;
      if (gap.kind === 'choice') return typeof answer === 'number' && isPlace(answer, gap.choices);
      return typeof answer === 'string' && answer.length <= LONGEST_TYPED;
    })
  );
}
