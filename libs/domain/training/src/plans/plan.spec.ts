import fc from 'fast-check';
import { draftPlan, isInMonth, PLAN_ORIGINS, planExecution, type PlanReason } from './plan';

const MONTH = '2026-12-01';
const reason = (more: Partial<PlanReason>): PlanReason => ({
  ...{ origin: 'assignment', courseId: 'c', title: '课', staffIds: [], by: null, trainerId: null, ...more },
});

describe('how much of a plan was carried out', () => {
  const lines = [
    { courseId: 'a', sessions: 2 },
    { courseId: 'b', sessions: 1 },
  ];
  const held = (courseId: string) => ({ courseId, held: true, cancelledBecause: null });

  it('counts what was held of each course, up to what was planned of it', () => {
    const sessions = [held('a'), held('b'), held('b'), held('x')];
    expect(planExecution(lines, sessions)).toEqual({ planned: 3, held: 2, besides: 2 });
  });

  it('does not count what is to come, nor what was cancelled', () => {
    const sessions = [
      { courseId: 'a', held: false, cancelledBecause: null },
      { courseId: 'a', held: true, cancelledBecause: '停电' },
    ];
    expect(planExecution(lines, sessions)).toEqual({ planned: 3, held: 0, besides: 0 });
  });

  it('is never more than the whole', () => {
    const session = fc.record({
      courseId: fc.constantFrom('a', 'b', 'x'),
      held: fc.boolean(),
      cancelledBecause: fc.constantFrom(null, '停电'),
    });
    fc.assert(
      fc.property(fc.array(session), (sessions) => {
        const { planned, held: done, besides } = planExecution(lines, sessions);
        expect(done).toBeLessThanOrEqual(planned);
        expect(done + besides).toBe(
          sessions.filter((each) => each.held && each.cancelledBecause === null).length,
        );
      }),
    );
  });
});

describe('the draft of a month', () => {
  it('has each course once, for everybody any reason names, in as many sessions as they need', () => {
    const lines = draftPlan(
      MONTH,
      [
        reason({ staffIds: ['1', '2', '3'], by: '2026-12-20' }),
        reason({ origin: 'expiry', staffIds: ['3', '4', '5'], by: '2026-12-10', trainerId: 't' }),
        reason({ origin: 'request', courseId: null, title: '直播', staffIds: ['9'] }),
      ],
      { seats: 4, notBefore: MONTH },
    );
    expect(lines).toEqual([
      {
        ...{ origin: 'assignment', courseId: 'c', title: '课', sessions: 2, day: '2026-12-03' },
        ...{ trainerId: 't', people: 5 },
      },
      {
        ...{ origin: 'request', courseId: null, title: '直播', sessions: 1, day: '2026-12-10' },
        ...{ trainerId: null, people: 1 },
      },
    ]);
  });

  it('plans what was due before it for its first day', () => {
    const dayFrom = (notBefore: string) =>
      draftPlan(MONTH, [reason({ by: '2026-11-05' })], { seats: 12, notBefore })[0]?.day;
    expect(dayFrom('2026-11-24')).toBe(MONTH);
    expect(dayFrom('2026-12-15')).toBe('2026-12-15');
  });

  it('plans nothing for days past', () => {
    const courses = ['a', 'b', 'c'].map((courseId) => reason({ courseId, by: '2026-12-31' }));
    const days = (notBefore: string) =>
      draftPlan(MONTH, courses, { seats: 12, notBefore }).map(({ day }) => day);
    expect(days('2026-12-15')).toEqual(['2026-12-17', '2026-12-24', '2026-12-17']);
    expect(days('2026-12-28')).toEqual(['2026-12-31', '2026-12-31', '2026-12-31']);
    expect(days('2027-01-01')).toEqual(['2026-12-31', '2026-12-31', '2026-12-31']);
  });

  const reasons = fc.array(
    fc.record({
      origin: fc.constantFrom(...PLAN_ORIGINS),
      courseId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      title: fc.constant('课'),
      staffIds: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7')),
      by: fc.constantFrom(null, '2026-10-01', '2026-12-02', '2026-12-31', '2027-02-01'),
      trainerId: fc.constantFrom(null, 't', 'u'),
    }),
  );

  it('keeps to its month and to every deadline in it, and has a seat for everybody', () => {
    fc.assert(
      fc.property(reasons, fc.integer({ min: 1, max: 5 }), (given, seats) => {
        for (const line of draftPlan(MONTH, given, { seats, notBefore: MONTH })) {
          const own = given.filter(({ courseId }) => courseId === line.courseId);
          expect(isInMonth(MONTH, line.day)).toBe(true);
          for (const { by } of own) if (by !== null && by >= MONTH) expect(line.day <= by).toBe(true);
          expect(line.people).toBe(new Set(own.flatMap(({ staffIds }) => staffIds)).size);
          expect(line.sessions * seats).toBeGreaterThanOrEqual(line.people);
        }
      }),
    );
  });

  it('does not depend on the order in which reasons are named', () => {
    fc.assert(
      fc.property(reasons, (given) => {
        expect(
          draftPlan(MONTH, [...given].reverse(), { seats: 3, notBefore: MONTH }).map(({ courseId, day }) => [
            courseId,
            day,
          ]),
        ).toEqual(
          draftPlan(MONTH, given, { seats: 3, notBefore: MONTH }).map(({ courseId, day }) => [courseId, day]),
        );
      }),
    );
  });
});
