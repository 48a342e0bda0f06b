import fc from 'fast-check';
import {
  cloze,
  essay,
  everyType,
  matching,
  multiple,
  numeric,
  ordering,
  shortAnswer,
  trueFalse,
} from '../testing/questions';
import { forgetAnswer } from '../attempts/forget-answer';
import { shownQuestion } from '../drawing/shown-question';
import { explain } from './explain';
import { gradeQuestion } from './grade-question';
import type { Question } from '../questions/question';
import type { Response } from '../questions/response';

describe('the explanation of a mark', () => {
  it.each<[string, Question, Response]>([
    ['several choices', multiple(0.5, 0.5, -1), { type: 'multiple', choices: [0, 2] }],
    ['pairs', matching(['a', 'x'], ['b', 'y'], ['', 'z']), { type: 'matching', rights: ['x', 'z'] }],
    ['an order', ordering('places', 'a', 'b', 'c'), { type: 'ordering', order: [0, 2, 1] }],
    ['gaps', cloze(), { type: 'cloze', gaps: [0, '首问负责', '18'] }],
    ['a number', numeric([15, 0, 1], [15, 5, 0.5]), { type: 'numeric', text: '18' }],
    ['true or false', trueFalse(true), { type: 'true-false', value: true }],
  ])('of %s adds up to it', (_, question, response) => {
    const sum = explain(question, response).reduce((total, { fraction }) => total + (fraction ?? 0), 0);
    const grade = gradeQuestion(question, response, null);
    expect(Math.max(0, sum)).toBeCloseTo(grade.outcome === 'needs-marking' ? NaN : grade.fraction, 9);
  });

  it('says what was given and what was right', () => {
    const lines = explain(matching(['a', 'x'], ['b', 'y']), { type: 'matching', rights: ['y', null] });
    expect(lines.map(({ about, given, right }) => [about, given, right])).toEqual([
      ['a', 'y', 'x'],
      ['b', null, 'y'],
    ]);
    expect(explain(essay(), { type: 'essay', text: 'x' })).toEqual([]);
  });

  it('says what forgotten words earned, and nothing where that is not known', () => {
    const said = (question: Question, given: Response) => {
      const left = forgetAnswer(question, given);
      return explain(question, left?.response ?? null, left?.kept).map(
        ({ given: text, fraction, feedback }) => [...[text, fraction, feedback]],
      );
    };
    expect(said(shortAnswer(['我叫*', 0.5]), { type: 'short-answer', text: '我叫某' })).toEqual([
      ['…', 0.5, ''],
    ]);
    expect(said(numeric([15, 0, 1]), { type: 'numeric', text: '15' })).toEqual([['…', 1, '']]);
    const gaps = said(cloze(), { type: 'cloze', gaps: [0, '首问我', '15'] });
    expect(gaps.map(([, fraction]) => fraction)).toEqual([expect.any(Number), null, null]);
  });
});

describe('a question as it is shown', () => {
  it('tells nobody what is right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyType()), (question) => {
        const shown = JSON.stringify(shownQuestion(question, { order: [], pairs: [] }));
        expect(shown).not.toMatch(/fraction|feedback|"right":|tolerance|rubric/);
      }),
    );
  });

  it('keeps the order that was drawn, by places in the definition', () => {
    const shown = shownQuestion(multiple(1, 0, 0), { order: [2, 0, 1], pairs: [] });
    expect(shown.options.map(({ place, text }) => [place, text.text])).toEqual([
      [2, 'choice 2'],
      [0, 'choice 0'],
      [1, 'choice 1'],
    ]);
  });
});
