import {
  shareOf,
  sumTaught,
  sumTraining,
  trainingReport,
  type ReportedPeople,
  type ReportedSession,
} from './training-report';

const session = (more: Partial<ReportedSession> = {}): ReportedSession => ({
  ...{ departmentId: 'd1', departmentName: '客服部', trainerId: 't1', trainerName: '周讲', courseId: 'c1' },
  ...{ day: '2026-10-08', from: 480, to: 540, held: true, cancelledBecause: null, scores: [] },
  ...more,
});
const people = (more: Partial<ReportedPeople> = {}): ReportedPeople => ({
  ...{
    month: '2026-10-01',
    departmentId: 'd1',
    departmentName: '客服部',
    people: 20,
    trained: 15,
    overdue: 2,
  },
  ...more,
});

describe('the training of a month', () => {
  it('is measured by the plan where one was handed in', () => {
    const plan = {
      ...{ month: '2026-10-01', departmentId: 'd1', departmentName: '客服部' },
      lines: [
        { courseId: 'c1', sessions: 2 },
        { courseId: null, sessions: 1 },
      ],
    };
    const sessions = [session(), session({ courseId: 'c2' }), session({ courseId: 'c2', held: false })];
    const sums = (plans: (typeof plan)[]) =>
      trainingReport(['2026-10-01'], [], sessions, plans).map(({ departments }) =>
        departments.map(({ planned, held }) => [planned, held]),
      );
    expect(sums([plan])).toEqual([[[3, 1]]]);
    expect(sums([])).toEqual([[[3, 2]]]);
    expect(trainingReport(['2026-10-01'], [], [], [plan])[0]?.departments).toMatchObject([
      { departmentId: 'd1', planned: 3, held: 0 },
    ]);
  });

  it('counts what was held against what was planned, and what was cancelled or not written down as planned', () => {
    const [month] = trainingReport(
      ['2026-10-01'],
      [people()],
      [
        session(),
        session({ held: false }),
        session({ cancelledBecause: '改期' }),
        session({ day: '2026-11-01' }),
      ],
    );
    expect(month?.departments).toEqual([
      {
        ...{ departmentId: 'd1', departmentName: '客服部', people: 20, trained: 15, overdue: 2 },
        ...{ planned: 3, held: 1, satisfaction: { n: 0, share: null } },
      },
    ]);
  });

  it('weighs satisfaction by n, and hides and leaves out a session with fewer than five answers', () => {
    const scores = (score: number, n: number) => Array.from({ length: n }, () => score);
    const of = (...all: number[][]) =>
      trainingReport(
        ['2026-10-01'],
        [],
        all.map((each) => session({ scores: each })),
      )[0]?.departments[0]?.satisfaction;
    expect(of(scores(5, 5), scores(4, 15))).toEqual({ n: 20, share: 8500 });
    expect(of(scores(5, 5), scores(1, 4))).toEqual({ n: 5, share: 10_000 });
    expect(of(scores(1, 4))).toEqual({ n: 0, share: null });
  });

  it('has departments without sessions, and those with sessions alone', () => {
    const [month] = trainingReport(
      ['2026-10-01'],
      [people()],
      [session({ departmentId: 'd2', departmentName: '投诉部' })],
    );
    expect(month?.departments.map((each) => [each.departmentName, each.people, each.planned]).sort()).toEqual(
      [
        ['客服部', 20, 0],
        ['投诉部', 0, 1],
      ],
    );
  });

  it('gives every trainer the hours of what was held, per department and together', () => {
    const [month] = trainingReport(
      ['2026-10-01'],
      [],
      [
        session(),
        session({ departmentId: 'd2', to: 660 }),
        session({ trainerId: 't2', to: 660 }),
        session({ held: false }),
        session({ cancelledBecause: '' }),
      ],
    );
    const lines = (month?.trainers ?? []).map((each) => [each.departmentId, each.trainerId, each.minutes]);
    expect(lines).toEqual([
      ['d1', 't2', 180],
      ['d1', 't1', 60],
      ['d2', 't1', 180],
    ]);
    expect(
      sumTaught(month?.trainers ?? []).map((each) => [each.trainerId, each.sessions, each.minutes]),
    ).toEqual([
      ['t1', 2, 240],
      ['t2', 1, 180],
    ]);
  });
});

describe('several departments together', () => {
  it('have the sums, and satisfaction weighted by n', () => {
    const one = {
      ...{ people: 10, trained: 10, planned: 1, held: 1, overdue: 1 },
      satisfaction: { n: 5, share: 10_000 },
    };
    const two = {
      ...{ people: 30, trained: 10, planned: 3, held: 1, overdue: 0 },
      satisfaction: { n: 15, share: 8000 },
    };
    const sums = sumTraining([one, two]);
    expect(sums).toEqual({
      ...{ people: 40, trained: 20, planned: 4, held: 2, overdue: 1 },
      satisfaction: { n: 20, share: 8500 },
    });
    expect(shareOf(sums.trained, sums.people)).toBe(5000);
  });

  it('have no share of nothing', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(sumTraining([]).satisfaction).toEqual({ n: 0, share: null });
  });
});
