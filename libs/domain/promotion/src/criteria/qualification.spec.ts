import { standingOn } from '../testing';
import { qualification } from './qualification';

describe('a qualification', () => {
  const judge = (qualificationId: string | null, through: string | null, asOf: string) =>
    qualification.judge(
      { id: 'q', kind: 'qualification', qualificationId },
      standingOn(asOf, { qualifications: [{ id: 'phone', from: '2026-01-01', through }] }),
    );

  it('is held from its first through its last day', () => {
    expect(judge('phone', '2026-06-30', '2026-01-01').state).toBe('met');
    expect(judge('phone', '2026-06-30', '2026-06-30').state).toBe('met');
    expect(judge('phone', '2026-06-30', '2026-07-01')).toMatchObject({ state: 'not-met', by: '2026-07-01' });
    expect(judge('phone', null, '2030-01-01').state).toBe('met');
    expect(judge('desk', null, '2026-02-01').state).toBe('not-met');
  });

  it('that nobody has chosen cannot be judged', () => {
    expect(judge(null, null, '2026-02-01')).toMatchObject({ state: 'unknown', why: 'not-chosen' });
  });
});
