import { assignedReminderDue, bundleDone, standingOf } from './assigned-course';
import { planAssignment, type Assignment, type CourseRecord } from './plan-assignment';
import { decideTarget, isMeant, type AssignmentTarget, type Candidate } from './target';

const TODAY = '2026-11-20';
const somebody = (staffId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ staffId, teamIds: ['presales'], postId: 'agent', gradeId: 'junior', onProbation: false },
  ...{ seconded: false, holds: [], takenAway: [], ...more },
});

describe('an assignment', () => {
  it.each<[AssignmentTarget, Partial<Candidate>, boolean]>([
    [{ kind: 'people', ids: ['a'] }, {}, true],
    [{ kind: 'people', ids: ['b'] }, {}, false],
    [{ kind: 'teams', ids: ['chasing'] }, { teamIds: ['presales', 'chasing'] }, true],
    [{ kind: 'teams', ids: ['chasing'] }, {}, false],
    [{ kind: 'posts', ids: ['agent'] }, {}, true],
    [{ kind: 'posts', ids: ['agent'] }, { postId: null }, false],
    [{ kind: 'grades', ids: ['senior'] }, {}, false],
    [{ kind: 'new-hires', ids: [] }, { onProbation: true }, true],
    [{ kind: 'seconded', ids: [] }, {}, false],
    [{ kind: 'lacking', ids: ['refunds'] }, {}, true],
    [{ kind: 'lacking', ids: ['refunds'] }, { takenAway: ['refunds'] }, false],
    [
      { kind: 'lacking', ids: ['refunds'] },
      { holds: [{ qualificationId: 'refunds', through: null }] },
      false,
    ],
    // Ends in exactly thirty days: there is just the time to renew it.
    [
      { kind: 'lacking', ids: ['refunds'] },
      { holds: [{ qualificationId: 'refunds', through: '2026-12-20' }] },
      true,
    ],
    [
      { kind: 'lacking', ids: ['refunds'] },
      { holds: [{ qualificationId: 'refunds', through: '2026-12-21' }] },
      false,
    ],
  ])('of %j means %j: %s', (target, more, meant) => {
    expect(isMeant(target, somebody('a', more), TODAY)).toBe(meant);
  });

  it.each([
    ['teams', [], 'nobody-named'],
    ['lacking', ['refunds', 'phone'], 'one-qualification'],
    ['seconded', ['a'], 'names-nobody'],
  ] as const)('to %s of %j is refused', (kind, ids, reason) => {
    expect(decideTarget({ kind, ids })).toEqual({ ok: false, reason });
  });

  const toTeam: Assignment = {
    target: { kind: 'teams', ids: ['presales'] },
    due: { on: '2026-12-01' },
    courseIds: ['smile', 'words'],
  };
  const known = (more: Partial<CourseRecord>): CourseRecord => ({
    ...{ staffId: 'a', courseId: 'smile', state: null, completed: false, ...more },
  });

  it('reaches everybody meant with every course, and nobody twice', () => {
    const people = [somebody('a'), somebody('b', { teamIds: [] })];
    const dueOn = '2026-12-01';
    expect(planAssignment(toTeam, people, [], TODAY)).toEqual({
      planned: ['smile', 'words'].map((courseId) => ({ staffId: 'a', courseId, dueOn })),
      spared: 0,
    });
    const states = ['open', 'exempt', 'withdrawn', 'done'] as const;
    for (const state of states)
      expect(planAssignment(toTeam, people, [known({ state })], TODAY).planned).toEqual([
        { staffId: 'a', courseId: 'words', dueOn },
      ]);
  });

  it('spares who has completed the course, but for a qualification that is lacking', () => {
    const done = [known({ completed: true, state: 'done' }), known({ courseId: 'words', completed: true })];
    expect(planAssignment(toTeam, [somebody('a')], done, TODAY)).toEqual({ planned: [], spared: 1 });
    const lacking = { ...toTeam, target: { kind: 'lacking', ids: ['refunds'] } } as const;
    expect(planAssignment(lacking, [somebody('a')], done, TODAY).planned).toHaveLength(2);
  });

  it('counts its days from when it reaches somebody, and renewals to the last day that is held', () => {
    const rolling = { ...toTeam, courseIds: ['smile'], due: { days: 14 } };
    const due = (target: AssignmentTarget, more: Partial<Candidate> = {}) =>
      planAssignment({ ...rolling, target }, [somebody('a', more)], [], TODAY).planned[0]?.dueOn;
    expect(due(toTeam.target)).toBe('2026-12-04');
    const lacking = { kind: 'lacking', ids: ['refunds'] } as const;
    expect(due(lacking)).toBe('2026-12-04');
    expect(due(lacking, { holds: [{ qualificationId: 'refunds', through: '2026-12-10' }] })).toBe(
      '2026-12-10',
    );
  });
});

describe('an assigned course', () => {
  it.each([
    ['open', '2026-11-20', 'open'],
    ['open', '2026-11-19', 'overdue'],
    ['done', '2026-11-19', 'done'],
  ] as const)('%s and due on %s is %s', (state, dueOn, standing) => {
    expect(standingOf({ state, dueOn }, TODAY)).toBe(standing);
  });

  it.each([
    ['2026-11-28', null, null],
    ['2026-11-27', null, 7],
    ['2026-11-27', 7, null],
    ['2026-11-21', 7, 1],
    ['2026-11-20', 1, null],
    ['2026-11-19', 1, -1],
    ['2026-11-01', -1, null],
    ['2026-11-01', null, -1],
  ])('due on %s, reminded at %s, is reminded of at %s', (dueOn, reminded, due) => {
    expect(assignedReminderDue({ dueOn, assignedOn: '2026-10-01', reminded }, TODAY)).toBe(due);
    expect(assignedReminderDue({ dueOn, assignedOn: TODAY, reminded }, TODAY)).toBeNull();
  });

  it('is one of a bundle, which is done when the last of them is, or exempted', () => {
    expect(bundleDone(['a', 'b'], new Set(['a']), new Set(['b']))).toBe(true);
    expect(bundleDone(['a', 'b'], new Set(['a']), new Set())).toBe(false);
    expect(bundleDone([], new Set(), new Set())).toBe(false);
  });
});
