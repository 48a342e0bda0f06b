import {
  COMMON,
  cloze,
  essay,
  everyType,
  matching,
  multiple,
  numeric,
  ordering,
  shortAnswer,
  single,
} from '../testing/questions';
import { checkQuestion } from './check-question';
import { NO_TEXT, richText, type Question } from './question';

const codesOf = (question: Question) => checkQuestion(question).map(({ code, field }) => `${field} ${code}`);

describe('a question for the bank', () => {
  it.each(everyType().map((question) => [question.type, question] as const))(
    'of type %s is fit',
    (_, question) => {
      expect(codesOf(question)).toEqual([]);
    },
  );

  it.each<[string, Question, string[]]>([
    ['a single one without a right choice', single(0, 0.9), ['choices no-right-answer']],
    ['several without anything right', multiple(0, -1), ['choices no-right-answer']],
    ['several that never reach the whole mark', multiple(0.5, 0.4, -1), ['choices never-full-mark']],
    ['a number without an answer', numeric(), ['answers too-few', 'answers no-right-answer']],
    ['a number half right', numeric([1, 0, 0.5]), ['answers no-right-answer']],
    ['a text without an answer', shortAnswer(['x', 0.5]), ['answers no-right-answer']],
    ['a text that asks nothing', { ...single(1, 0), text: NO_TEXT }, ['text missing']],
    ['one choice', single(1), ['choices too-few']],
    ['a fraction beyond the mark', single(1, -1.5), ['choices.1.fraction out-of-range']],
    ['a fraction that is none', single(1, NaN), ['choices.1.fraction out-of-range']],
    ['a tolerance below zero', numeric([1, -1, 1]), ['answers.0.tolerance out-of-range']],
    ['no number', numeric([NaN, 0, 1]), ['answers.0.value not-a-number']],
    ['a pair without a right side', matching(['a', 'x'], ['b', 'y'], ['', ' ']), ['pairs.2.right missing']],
    ['one pair and a distractor', matching(['a', 'x'], ['', 'y']), ['pairs too-few']],
    ['pairs that are all the same', matching(['a', 'x'], ['b', 'x']), ['pairs duplicate']],
    ['the same text twice', shortAnswer(['x', 1], ['x ', 0.5]), ['answers.1 duplicate']],
    ['two items alike', ordering('all', 'x', 'y', 'x'), ['items.2 duplicate']],
    ['a gap without its place', { ...cloze(), text: richText('{#1} {#3}') }, ['gaps.1 gap-without-place']],
    ['a place without a gap', { ...cloze(), text: richText('{#1}{#2}{#3}{#4}') }, ['text place-without-gap']],
    ['a place twice', { ...cloze(), text: richText('{#1}{#2}{#3}{#2}') }, ['text duplicate']],
    [
      'a unit that is asked for and missing',
      { ...numeric([1, 0, 1]), unitRule: 'required' },
      ['units missing'],
    ],
    [
      'units that do not tell',
      {
        ...numeric([1, 0, 1]),
        units: [
          { name: 'h', multiplier: 1 },
          { name: 'h ', multiplier: 0 },
        ],
      },
      ['units.1.name duplicate', 'units.1.multiplier out-of-range'],
    ],
    [
      'a criterion that gives nothing',
      { ...essay(), rubric: [{ name: '', levels: [{ text: '', points: 0 }] }] },
      ['rubric.0.name missing', 'rubric.0.levels no-right-answer'],
    ],
    ['a mark of nothing', { ...single(1, 0), mark: 0 }, ['mark out-of-range']],
    ['a description of worth', { ...COMMON, type: 'description', mark: -1 }, ['mark out-of-range']],
  ])('is refused: %s', (_, question, expected) => {
    expect(codesOf(question)).toEqual(expected);
  });

  it('may share its mark in thirds', () => {
    expect(codesOf(multiple(1 / 3, 1 / 3, 1 / 3, -1 / 3))).toEqual([]);
  });
});
