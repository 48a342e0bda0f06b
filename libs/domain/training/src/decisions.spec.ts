import { decideVote, verdictOf, type Vote } from './acceptance';
import { COURSE_MINUTES, COURSE_STATES, courseLength, type CourseState } from './course';
import { decideArchive, decideRetire } from './decide-archive';
import { decideEdit } from './decide-edit';
import { decideStep } from './decide-step';
import { prerequisiteCircle } from './prerequisites';
import { decideOrder, seriesMinutes } from './series';

const step = (state: CourseState, to: CourseState, more: Partial<Parameters<typeof decideStep>[0]> = {}) =>
  decideStep({ state, to, reason: null, parts: ['expert', 'developer'], lessons: 1, ...more });

describe('the development of a course', () => {
  it('goes from the topic to the experts, with or without a bought course', () => {
    const way: CourseState[] = ['topic', 'external', 'team', 'workshop', 'draft', 'trial', 'acceptance'];
    for (const [i, state] of way.slice(0, -1).entries())
      expect(step(state, way[i + 1] ?? 'topic')).toEqual({ ok: true, way: 'on' });
    expect(step('topic', 'team')).toEqual({ ok: true, way: 'on' });
  });

  it('skips nothing, and nobody steps into the library or out of it', () => {
    const refusedAll: [CourseState, CourseState][] = [
      ['topic', 'draft'],
      ['draft', 'acceptance'],
      ['acceptance', 'library'],
      ['library', 'draft'],
      ['retired', 'draft'],
    ];
    for (const [state, to] of refusedAll)
      expect(step(state, to)).toEqual({ ok: false, reason: 'no-such-step' });
  });

  it('goes back only with a reason', () => {
    expect(step('trial', 'draft')).toEqual({ ok: false, reason: 'reason-missing' });
    expect(step('trial', 'draft', { reason: '例子太少' })).toEqual({ ok: true, way: 'back' });
  });

  it('needs both groups for a workshop, and a lesson to be tried', () => {
    expect(step('team', 'workshop', { parts: ['developer'] })).toEqual({ ok: false, reason: 'team-missing' });
    expect(step('draft', 'trial', { lessons: 0 })).toEqual({ ok: false, reason: 'lessons-missing' });
  });
});

describe('the acceptance', () => {
  const vote = { state: 'acceptance' as CourseState, expert: true, vote: 'accept' as Vote, reason: null };

  it.each([
    [{}, { ok: true }],
    [{ state: 'trial' as const }, { ok: false, reason: 'not-in-acceptance' }],
    [{ expert: false }, { ok: false, reason: 'no-expert' }],
    [{ vote: 'back' as const }, { ok: false, reason: 'reason-missing' }],
    [{ vote: 'back' as const, reason: '缺案例' }, { ok: true }],
  ])('%j: %j', (change, decision) => {
    expect(decideVote({ ...vote, ...change })).toEqual(decision);
  });

  it.each([
    ['', 'open'],
    ['a', 'accepted'],
    ['b', 'returned'],
    ['aa-', 'open'],
    ['ab', 'returned'],
    ['aab', 'accepted'],
    ['abb', 'returned'],
  ])('of votes %j is %s', (votes, verdict) => {
    const said = { a: 'accept', b: 'back', '-': null } as const;
    expect(verdictOf([...votes].map((each) => ({ vote: said[each as 'a'] })))).toBe(verdict);
  });

  it('leads into the library, but not by the hand of who wrote it', () => {
    const course = { state: 'acceptance' as CourseState, verdict: 'accepted' as const, ownWork: false };
    expect(decideArchive(course)).toEqual({ ok: true, deed: 'archived' });
    expect(decideArchive({ ...course, ownWork: true })).toEqual({ ok: false, reason: 'own-work' });
    expect(decideArchive({ ...course, verdict: 'open' })).toEqual({ ok: false, reason: 'not-accepted' });
    expect(decideArchive({ ...course, state: 'trial' })).toEqual({ ok: false, reason: 'not-accepted' });
    expect(decideArchive({ ...course, state: 'retired' })).toEqual({ ok: true, deed: 'restored' });
    expect(decideRetire({ state: 'library' })).toEqual({ ok: true, deed: 'retired' });
    expect(decideRetire({ state: 'draft' })).toEqual({ ok: false, reason: 'not-in-library' });
  });
});

describe('an edit', () => {
  it('of what is in the library makes the next version, and leaves alone what is judged or retired', () => {
    expect(COURSE_STATES.map((state) => [state, decideEdit(state)])).toEqual([
      ...['topic', 'external', 'team', 'workshop', 'draft', 'trial'].map((state) => [
        state,
        { ok: true, writes: 'present' },
      ]),
      ['acceptance', { ok: false, reason: 'under-acceptance' }],
      ['library', { ok: true, writes: 'next' }],
      ['retired', { ok: false, reason: 'retired' }],
    ]);
  });
});

describe('prerequisites', () => {
  const others = new Map([
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', ['d2']],
  ]);

  it('never lead back to the course, over however many others', () => {
    expect(prerequisiteCircle('a', ['b'], others)).toEqual(['a', 'b', 'c', 'a']);
    expect(prerequisiteCircle('a', ['a'], others)).toEqual(['a', 'a']);
    expect(prerequisiteCircle('a', ['d'], others)).toBeUndefined();
  });

  it('that are a circle among others already do not keep one searching', () => {
    const circle = new Map([
      ['x', ['y']],
      ['y', ['x']],
    ]);
    expect(prerequisiteCircle('a', ['x'], circle)).toBeUndefined();
  });
});

describe('lengths', () => {
  it('are those of micro-courses and near-micro courses', () => {
    expect(COURSE_MINUTES).toEqual([15, 30, 60, 120, 135, 150, 165, 180]);
    expect([15, 60, 120, 180, 45, 240].map(courseLength)).toEqual([
      'micro',
      'micro',
      'near-micro',
      'near-micro',
      undefined,
      undefined,
    ]);
  });

  it('of a series are summed', () => {
    expect(seriesMinutes([{ minutes: 60 }, { minutes: 60 }, { minutes: 15 }])).toBe(135);
    expect(seriesMinutes([])).toBe(0);
  });

  it('does not matter to the order, which names every course once', () => {
    expect(decideOrder(['a', 'b'], ['b', 'a'])).toEqual({ ok: true });
    for (const wanted of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', 'c']])
      expect(decideOrder(['a', 'b'], wanted)).toEqual({ ok: false, reason: 'not-all' });
  });
});
