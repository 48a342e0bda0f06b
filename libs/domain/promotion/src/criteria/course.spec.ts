import { standingOn } from '../testing';
import { course } from './course';

describe('a course', () => {
  const judge = (courseId: string | null) =>
    course.judge(
      { id: 'c', kind: 'course', courseId },
      standingOn('2026-11-22', { courses: [{ id: 'mot', on: '2026-03-01' }] }),
    );

  it('is finished, or not, or not chosen', () => {
    expect(judge('mot')).toMatchObject({ state: 'met', evidence: [{ kind: 'course', day: '2026-03-01' }] });
    expect(judge('other').state).toBe('not-met');
    expect(judge(null)).toMatchObject({ state: 'unknown', why: 'not-chosen' });
  });
});
