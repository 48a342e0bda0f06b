import { decideStartAttempt } from './decide-start-attempt';
import { feedbackBand, finalMark, isPassed, percentOf } from './final-mark';
import { DEFAULT_PASS_MARK, NO_EXTENSION, type QuizPolicy } from './quiz-policy';

const POLICY: QuizPolicy = {
  opensAt: 1000,
  closesAt: 2000,
  timeLimitMs: 300,
  attempts: 2,
  waitAfterFirstMs: 100,
  waitAfterLaterMs: 400,
};
const ended = (finishedAt: number) => ({ startedAt: finishedAt - 50, finishedAt });

describe('beginning an attempt', () => {
  it('is possible within the window, which ends the time limit as well', () => {
    expect(decideStartAttempt(POLICY, NO_EXTENSION, [], 1000)).toEqual({ ok: true, dueAt: 1300 });
    expect(decideStartAttempt(POLICY, NO_EXTENSION, [], 1900)).toEqual({ ok: true, dueAt: 2000 });
    expect(decideStartAttempt({ ...POLICY, closesAt: null }, NO_EXTENSION, [], 1900)).toEqual({
      ok: true,
      dueAt: 2200,
    });
    const open = { ...POLICY, closesAt: null, timeLimitMs: null };
    expect(decideStartAttempt(open, NO_EXTENSION, [], 1900)).toEqual({ ok: true, dueAt: null });
  });

  it.each([
    [999, [], { reason: 'not-open-yet', opensAt: 1000 }],
    [2000, [], { reason: 'closed', closedAt: 2000 }],
    [1200, [{ startedAt: 1100, finishedAt: null }], { reason: 'unfinished-attempt' }],
    [1299, [ended(1200)], { reason: 'must-wait', until: 1300 }],
    [1600, [ended(1100), ended(1200)], { reason: 'no-attempts-left', attempts: 2 }],
  ])('is refused at %d', (now, earlier, expected) => {
    expect(decideStartAttempt(POLICY, NO_EXTENSION, earlier, now)).toEqual({ ok: false, ...expected });
  });

  it('waits longer between later attempts', () => {
    const policy = { ...POLICY, attempts: null };
    expect(decideStartAttempt(policy, NO_EXTENSION, [ended(1300), ended(1200)], 1699)).toMatchObject({
      reason: 'must-wait',
      until: 1700,
    });
    expect(decideStartAttempt(policy, NO_EXTENSION, [ended(1300), ended(1200)], 1700)).toMatchObject({
      ok: true,
    });
  });

  it('gives one person more', () => {
    const extension = { closesAt: 5000, extraTimeMs: 200, extraAttempts: 1 };
    expect(decideStartAttempt(POLICY, extension, [ended(1100), ended(1200)], 3000)).toEqual({
      ok: true,
      dueAt: 3500,
    });
  });
});

describe('the mark of a quiz', () => {
  it.each([
    ['highest', 80],
    ['average', 60],
    ['first', 40],
    ['last', 60],
  ] as const)('%s of 40, 80 and 60 is %d', (method, expected) => {
    expect(finalMark(method, [40, 80, 60])).toBe(expected);
    expect(finalMark(method, [])).toBeNull();
  });

  it('waits for marking where that decides', () => {
    expect(finalMark('highest', [40, null])).toBe(40);
    expect(finalMark('average', [40, null])).toBeNull();
    expect(finalMark('first', [40, null])).toBe(40);
    expect(finalMark('last', [40, null])).toBeNull();
    expect(finalMark('highest', [null])).toBeNull();
  });

  it('passes at the pass mark, not below it by rounding', () => {
    expect(percentOf(0.6 * 3, 3)).toBe(60);
    expect(isPassed(percentOf(1.8, 3) ?? 0, DEFAULT_PASS_MARK)).toBe(true);
    expect(isPassed(percentOf(1.79999, 3) ?? 0, DEFAULT_PASS_MARK)).toBe(false);
    expect(percentOf(0, 0)).toBeNull();
  });

  it('falls in the highest band it reaches', () => {
    const bands = [
      { from: 60, text: '合格' },
      { from: 0, text: '请补学' },
      { from: 90, text: '优秀' },
    ];
    expect([-20, 0, 59.9, 60, 89.9, 100].map((percent) => feedbackBand(bands, percent)?.text)).toEqual([
      '请补学',
      '请补学',
      '请补学',
      '合格',
      '合格',
      '优秀',
    ]);
    expect(feedbackBand([{ from: 60, text: '合格' }], 59)).toBeUndefined();
  });
});
