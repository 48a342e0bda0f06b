import { askedPairs, rightSides, type Question } from '../questions/question';
import { shuffled, type RandomSource } from './shuffled';

/**
 * In which order the parts of a question are shown to somebody, as their places in the definition: choices, the right
 * sides of a matching question, the items of an ordering question. Drawn once when an attempt begins.
 */
export function shownOrder(question: Question, random: RandomSource): number[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.shuffle ? shuffled(placesOf(question.choices), random) : placesOf(question.choices);
    case 'matching':
      // The right sides always: in their own order they would give the answer away.
      return shuffled(placesOf(rightSides(question)), random);
    case 'ordering':
      return shuffled(placesOf(question.items), random);
    default:
      return [];
  }
}

/** The asked pairs of a matching question, shuffled where it wants that. */
export function shownPairs(question: Question & { type: 'matching' }, random: RandomSource): number[] {
  const places = placesOf(askedPairs(question));
  return question.shuffle ? shuffled(places, random) : places;
}

function placesOf(things: readonly unknown[]): number[] {
  return things.map((_, place) => place);
}
