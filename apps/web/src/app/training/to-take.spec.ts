import type { LearningView, OwnAssignedView } from '@banke/contracts';
import { toTake } from './to-take';

const asked = (courseId: string, more: Partial<OwnAssignedView> = {}): OwnAssignedView => ({
  ...{ id: courseId, courseId, title: courseId, minutes: 30, because: 'course', bundleName: null },
  ...{ qualificationName: null, byName: null, note: null, mandatory: false, assignedOn: '2026-11-01' },
  ...{ dueOn: '2026-12-01', standing: 'open', endedAt: null, exemptedByName: null, exemptReason: null },
  ...more,
});
const taken = (courseId: string, completedAt: string | null = null): LearningView => ({
  ...{ courseId, title: courseId, seriesName: '', minutes: 30, done: 1, of: 2, completedAt },
  startedAt: '2026-11-02T02:00:00Z',
});

describe('what somebody is to take', () => {
  const of = (assigned: OwnAssignedView[], learning: LearningView[] = []) =>
    toTake({ person: true, assigned, learning });

  it('is each course once, until the nearest deadline, mandatory when one of them says so', () => {
    const { open } = of([asked('a'), asked('b'), asked('a', { mandatory: true, dueOn: '2026-12-24' })]);
    expect(open.map(({ assigned }) => [assigned.courseId, assigned.dueOn, assigned.mandatory])).toEqual([
      ['a', '2026-12-01', true],
      ['b', '2026-12-01', false],
    ]);
  });

  it('is not said a second time among what was begun', () => {
    const { open, own } = of([asked('a')], [taken('a'), taken('b'), taken('c', '2026-11-03T02:00:00Z')]);
    expect(open[0]?.begun?.courseId).toBe('a');
    expect(own.map(({ courseId }) => courseId)).toEqual(['b', 'c']);
  });

  it('is asked for again although it was completed before', () => {
    const { open, own } = of([asked('a')], [taken('a', '2025-11-03T02:00:00Z')]);
    expect(open[0]?.begun).toBeUndefined();
    expect(own).toHaveLength(1);
  });

  it('leaves out what somebody was exempted from', () => {
    const exempted = asked('a', { standing: 'exempt', endedAt: '2026-11-03T02:00:00Z' });
    expect(of([exempted])).toMatchObject({ open: [], exempt: [exempted] });
  });
});
