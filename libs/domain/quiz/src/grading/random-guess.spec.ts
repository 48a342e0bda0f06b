import {
  cloze,
  COMMON,
  essay,
  matching,
  multiple,
  numeric,
  ordering,
  shortAnswer,
  single,
  trueFalse,
} from '../testing/questions';
import type { Question } from '../questions/question';
import { randomGuess } from './random-guess';

describe('guessing at random', () => {
  it.each<[string, Question, number | null]>([
    ['the mean of the choices', single(1, 0, 0, 0), 0.25],
    ['also where one costs something', single(1, -0.5, 0.25, 0.25), 0.25],
    ['one of two', trueFalse(true), 0.5],
    ['not defined for several choices', multiple(0.5, 0.5, 0), null],
    ['one of the right sides', matching(['a', 'x'], ['b', 'y'], ['c', 'x'], ['', 'z']), 1 / 3],
    ['one item in its place', ordering('places', 'a', 'b', 'c', 'd'), 0.25],
    ['one order of all', ordering('all', 'a', 'b', 'c', 'd'), 1 / 24],
    ['nothing for a text', shortAnswer(['x*', 1]), 0],
    ['what anything earns', shortAnswer(['x', 1], ['*', 0.1]), 0.1],
    ['nothing for a number', numeric([1, 0, 1]), 0],
    ['nothing for an essay', essay(), 0],
    ['its gaps by their weight', cloze(), 0.125],
    ['not defined where nothing is asked', { ...COMMON, type: 'description' }, null],
  ])('earns %s', (_, question, expected) => {
    const guess = randomGuess(question);
    if (expected === null) expect(guess).toBeNull();
    else expect(guess).toBeCloseTo(expected, 12);
  });
});
