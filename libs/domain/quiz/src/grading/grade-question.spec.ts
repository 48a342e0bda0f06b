import fc from 'fast-check';
import {
  cloze,
  COMMON,
  essay,
  everyType,
  matching,
  multiple,
  numeric,
  ordering,
  shortAnswer,
  single,
  trueFalse,
} from '../testing/questions';
import type { Question } from '../questions/question';
import type { Response } from '../questions/response';
import { gradeQuestion, markOf } from './grade-question';

function fractionOf(question: Question, response: Response | null): number | null {
  return markOf(gradeQuestion(question, response, null), 1);
}

const ticked = (...choices: number[]): Response => ({ type: 'multiple', choices });
const typed = (text: string): Response => ({ type: 'numeric', text });
const inWords = (text: string): Response => ({ type: 'short-answer', text });

describe('one choice', () => {
  it('earns its fraction, also below zero', () => {
    const question = single(1, 0.25, 0, -0.5);
    expect([0, 1, 2, 3].map((choice) => fractionOf(question, { type: 'single', choice }))).toEqual([
      1, 0.25, 0, -0.5,
    ]);
  });
});

describe('several choices', () => {
  const question = multiple(0.5, 0.5, -1, -0.25);

  it.each([
    [[0, 1], 1],
    [[0], 0.5],
    [[0, 3], 0.25],
    [[2], 0],
    [[0, 1, 2], 0],
    [[0, 0], 0.5],
  ])('%j earns %d', (choices, expected) => {
    expect(fractionOf(question, ticked(...choices))).toBe(expected);
  });

  it('never earns more than everything, or less than nothing', () => {
    const fraction = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fraction, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (all, coin) => {
          const chosen = all.flatMap((_, index) => (coin.next().value ? [index] : []));
          const earned = fractionOf(multiple(...all), ticked(...chosen));
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(1);
          const sum = chosen.reduce((total, index) => total + (all[index] ?? 0), 0);
          expect(earned).toBeCloseTo(Math.min(Math.max(0, sum), 1), 9);
        },
      ),
    );
  });

  it('makes a whole of six sixths', () => {
    expect(fractionOf(multiple(...Array.from({ length: 6 }, () => 1 / 6)), ticked(0, 1, 2, 3, 4, 5))).toBe(1);
  });
});

describe('true or false', () => {
  it('is right or wrong', () => {
    expect(fractionOf(trueFalse(false), { type: 'true-false', value: false })).toBe(1);
    expect(fractionOf(trueFalse(false), { type: 'true-false', value: true })).toBe(0);
  });
});

describe('a number', () => {
  it.each([
    ['3.1415', 1],
    ['3.142', 1],
    ['3.141', 1],
    ['３．１４１', 1],
    ['3.1409', 0.5],
    ['3.2', 0],
    ['about 3', 0],
    ['3.1415 m', 0],
    ['', 0],
    ['-', 0],
  ])('%s earns %d', (text, expected) => {
    expect(fractionOf(numeric([3.1415, 0.0005, 1], [3.1415, 0.01, 0.5]), typed(text))).toBe(expected);
  });

  it.each([
    ['1,822', 1],
    ['1.822e3', 1],
    ['+1822', 1],
    ['18,22', 0],
  ])('may be written %s', (text, expected) => {
    expect(fractionOf(numeric([1822, 0, 1]), typed(text))).toBe(expected);
  });

  it('may lie below zero, with any minus', () => {
    for (const text of ['-5', '−5', '－5']) expect(fractionOf(numeric([-5, 0, 1]), typed(text))).toBe(1);
  });

  it('is read in its unit', () => {
    const units = [
      { name: '小时', multiplier: 1 },
      { name: '分钟', multiplier: 60 },
    ];
    const question = { ...numeric([0.5, 0, 1]), units, unitRule: 'required' as const };
    expect(fractionOf(question, typed('0.5小时'))).toBe(1);
    expect(fractionOf(question, typed('30 分钟'))).toBe(1);
    expect(fractionOf(question, typed('0.5'))).toBe(0);
    expect(fractionOf(question, typed('30 天'))).toBe(0);
    expect(fractionOf({ ...question, unitRule: 'optional' }, typed('0.5'))).toBe(1);
  });

  it('counts at both ends of its tolerance, whatever binary makes of them', () => {
    const cents = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 5000 }), (value, tolerance) => {
        const question = numeric([value / 100, tolerance / 100, 1]);
        for (const end of [value - tolerance, value + tolerance])
          expect(fractionOf(question, typed((end / 100).toFixed(2)))).toBe(1);
        expect(fractionOf(question, typed(((value + tolerance + 1) / 100).toFixed(2)))).toBe(0);
      }),
    );
  });
});

describe('a short answer', () => {
  it.each([
    ['24小时', 1],
    ['２４ 小时', 0],
    ['２４小时', 1],
    ['  24小时 ', 1],
    ['24小时内', 0.8],
    ['二十四小时', 0.5],
    ['24', 0],
    ['   ', 0],
  ])('%s earns %d', (text, expected) => {
    const question = shortAnswer(['24小时', 1], ['24小时*', 0.8], ['*四小时', 0.5]);
    expect(fractionOf(question, inWords(text))).toBe(expected);
  });

  it('minds capitals only where asked', () => {
    const question = shortAnswer(['KPI', 1]);
    expect(fractionOf(question, inWords('ｋｐｉ'))).toBe(1);
    expect(fractionOf({ ...question, caseSensitive: true }, inWords('kpi'))).toBe(0);
  });
});

describe('matching', () => {
  const question = matching(['a', 'x'], ['b', 'y'], ['', 'z'], ['c', 'x'], ['d', 'w']);

  it('earns the part that is right, of what was asked', () => {
    expect(fractionOf(question, { type: 'matching', rights: ['x', 'z', 'x', null] })).toBe(0.5);
    expect(fractionOf(question, { type: 'matching', rights: ['x', 'y', 'x', 'w'] })).toBe(1);
  });
});

describe('ordering', () => {
  it('earns what stands in its place, or all or nothing', () => {
    const order = [0, 2, 1, 3];
    expect(fractionOf(ordering('places', 'a', 'b', 'c', 'd'), { type: 'ordering', order })).toBe(0.5);
    expect(fractionOf(ordering('all', 'a', 'b', 'c', 'd'), { type: 'ordering', order })).toBe(0);
    expect(fractionOf(ordering('all', 'a', 'b'), { type: 'ordering', order: [0, 1] })).toBe(1);
  });
});

describe('a text with gaps', () => {
  it.each([
    [[0, '首问负责制', '15'], 1],
    [[0, '首问', '18'], 0.75],
    [[1, '', '15'], 0.5],
    [[null, null, '12'], 0.25],
    [['right', 0, 15], 0],
  ])('%j earns %d', (gaps, expected) => {
    expect(fractionOf(cloze(), { type: 'cloze', gaps })).toBe(expected);
  });
});

describe('an essay', () => {
  const response: Response = { type: 'essay', text: '先受理，再澄清' };

  it('needs marking until somebody has', () => {
    expect(gradeQuestion(essay(), response, null)).toEqual({ outcome: 'needs-marking' });
    expect(gradeQuestion(essay(), response, { fraction: 0.7 })).toEqual({ outcome: 'partly', fraction: 0.7 });
  });
});

describe('any question', () => {
  it('earns nothing when nothing was answered', () => {
    const blanks: (Response | null)[] = [null, ticked(), typed(' '), { type: 'essay', text: '\n' }];
    for (const question of everyType()) {
      for (const blank of blanks)
        expect(gradeQuestion(question, blank, null)).toEqual({ outcome: 'blank', fraction: 0 });
    }
  });

  it('is wrong where the answer was to another type, and never asks anything as a description', () => {
    expect(fractionOf(single(1, 0), typed('0'))).toBe(0);
    expect(fractionOf({ ...COMMON, type: 'description', mark: 0 }, typed('0'))).toBe(0);
  });

  it('is worth its maximum', () => {
    expect(markOf({ outcome: 'partly', fraction: 1 / 3 }, 3)).toBe(1);
    expect(markOf({ outcome: 'wrong', fraction: -0.5 }, 4)).toBe(-2);
  });
});
