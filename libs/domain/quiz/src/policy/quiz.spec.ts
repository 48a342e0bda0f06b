import { checkQuizSettings, decideOpenQuiz, mayReview, policyOf, type QuizSettings } from './quiz';

const SETTINGS: QuizSettings = {
  ...{ intro: '', opensAt: '2026-11-20T00:00:00Z', closesAt: null, timeLimitMinutes: 20, graceSeconds: 5 },
  ...{ attempts: 2, waitAfterFirstMinutes: 10, waitAfterLaterMinutes: 60, method: 'highest', passMark: 60 },
  ...{ shuffle: true, bands: [{ from: 0, text: '' }], reviewMarks: 'at-once', reviewAnswers: 'never' },
};

describe('the rules of a quiz', () => {
  it('are told in milliseconds', () => {
    expect(policyOf(SETTINGS)).toMatchObject({
      ...{ opensAt: Date.UTC(2026, 10, 20), closesAt: null, timeLimitMs: 1_200_000, attempts: 2 },
      ...{ waitAfterFirstMs: 600_000, waitAfterLaterMs: 3_600_000 },
    });
  });

  it.each([
    [{ closesAt: '2026-11-19T00:00:00Z' }, ['closesAt window-backwards']],
    [{ opensAt: 'soon' }, ['opensAt not-an-instant']],
    [
      {
        bands: [
          { from: 60, text: 'a' },
          { from: 60, text: 'b' },
        ],
      },
      ['bands band-twice'],
    ],
    [{}, []],
  ])('are refused where they make no sense: %j', (change, expected) => {
    const faults = checkQuizSettings({ ...SETTINGS, ...change });
    expect(faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual(expected);
  });

  it('let somebody see the result when the maker says', () => {
    expect(mayReview('at-once', null, 5)).toBe(true);
    expect(mayReview('never', 1, 5)).toBe(false);
    expect([mayReview('after-close', 5, 4), mayReview('after-close', 5, 5)]).toEqual([false, true]);
    expect(mayReview('after-close', null, 5)).toBe(false);
  });

  it('open a quiz only when every draw can be made', () => {
    expect(decideOpenQuiz([])).toEqual({ ok: false, reason: 'no-questions' });
    expect(
      decideOpenQuiz([
        { count: 5, found: 3 },
        { count: 1, found: 9 },
      ]),
    ).toEqual({
      ...{ ok: false, reason: 'pool-too-small', missing: 2 },
    });
    expect(decideOpenQuiz([{ count: 5, found: 5 }])).toEqual({ ok: true });
  });
});
