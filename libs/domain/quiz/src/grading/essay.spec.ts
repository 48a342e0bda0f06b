import { markByRubric } from './essay';

const RUBRIC = ['受理安抚', '澄清', '协商', '跟进'].map((name) => ({
  name,
  levels: [0, 1, 3].map((points) => ({ text: String(points), points })),
}));

describe('marking by a rubric', () => {
  it('is the part of the points that the highest levels would give', () => {
    expect(markByRubric(RUBRIC, [2, 2, 2, 2])).toEqual({ ok: true, fraction: 1 });
    expect(markByRubric(RUBRIC, [2, 1, 1, 1])).toEqual({ ok: true, fraction: 0.5 });
    expect(markByRubric(RUBRIC, [0, 0, 0, 0])).toEqual({ ok: true, fraction: 0 });
  });

  it('wants a level for every criterion', () => {
    expect(markByRubric(RUBRIC, [2, null, 1, 1])).toEqual({
      ok: false,
      reason: 'level-missing',
      criterion: 1,
    });
    expect(markByRubric(RUBRIC, [2, 2, 2])).toEqual({ ok: false, reason: 'level-missing', criterion: 3 });
    expect(markByRubric(RUBRIC, [9, 2, 2, 2])).toEqual({ ok: false, reason: 'no-such-level', criterion: 0 });
  });
});
