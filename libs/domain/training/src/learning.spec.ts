import { decideBegin, decideGrant, progressOf } from './learning';

describe('reading a course', () => {
  const lessons = [
    { id: 'a', confirm: false },
    { id: 'b', confirm: true },
  ];
  const read = (lessonId: string, confirmed = false) => ({ lessonId, confirmed });

  it.each([
    [[], 0, false],
    [[read('a')], 1, false],
    [[read('a'), read('b')], 1, false],
    [[read('a'), read('b', true)], 2, true],
    [[read('b', true), read('gone', true)], 1, false],
  ])('%j: %i done, complete %s', (reads, done, complete) => {
    expect(progressOf(lessons, reads)).toEqual({ done, of: 2, complete });
  });

  it('of a course without lessons is never complete', () => {
    expect(progressOf([], []).complete).toBe(false);
  });

  it.each([
    [{}, { ok: true }],
    [{ state: 'draft' as const }, { ok: false, reason: 'not-in-library' }],
    [{ lessons: 0 }, { ok: false, reason: 'lessons-missing' }],
    [{ prerequisitesDone: [true, false] }, { ok: false, reason: 'prerequisites-missing' }],
  ])('begins with %j: %j', (change, decision) => {
    expect(decideBegin({ state: 'library', lessons: 1, prerequisitesDone: [true], ...change })).toEqual(
      decision,
    );
  });
});

describe('what completing a course grants', () => {
  const TODAY = '2026-11-22';
  const held = (from: string, through: string | null, revokedOn: string | null = null) => ({
    from,
    through,
    revokedOn,
  });

  it.each([
    ['never held', [], { grants: true, from: TODAY, through: '2027-11-21' }],
    ['run out', [held('2025-01-01', '2026-11-21')], { grants: true, from: TODAY, through: '2027-11-21' }],
    [
      'ending today',
      [held('2025-01-01', TODAY)],
      { grants: true, from: '2026-11-23', through: '2027-11-21' },
    ],
    [
      'held still',
      [held('2025-01-01', '2026-12-31')],
      { grants: true, from: '2027-01-01', through: '2027-11-21' },
    ],
    [
      'held longer than it would be',
      [held('2026-11-22', '2027-11-21')],
      { grants: false, because: 'held-longer' },
    ],
    ['held without end', [held('2025-01-01', null)], { grants: false, because: 'held-longer' }],
    ['taken away', [held('2026-01-01', '2026-12-31', '2026-11-01')], { grants: false, because: 'revoked' }],
    [
      'taken away long ago, and run out',
      [held('2024-01-01', '2024-12-31', '2024-06-01')],
      { grants: true, from: TODAY, through: '2027-11-21' },
    ],
  ])('%s', (_, periods, decision) => {
    expect(decideGrant(periods, 12, TODAY)).toEqual(decision);
  });

  it('has no end where the qualification has none', () => {
    expect(decideGrant([held('2025-01-01', '2026-12-31')], null, TODAY)).toEqual({
      grants: true,
      from: '2027-01-01',
      through: null,
    });
  });
});
