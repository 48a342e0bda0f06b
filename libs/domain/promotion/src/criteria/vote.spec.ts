import { standingOn } from '../testing';
import { vote } from './vote';

describe('a vote', () => {
  const judge = (yes: number, no: number, binding: boolean, share = 6667) =>
    vote.judge(
      { id: 'v', kind: 'vote', binding, share },
      standingOn('2026-11-22', {
        records: [{ id: 'r', criterion: 'v', kind: 'vote', yes, no, on: '2026-11-01' }],
      }),
    );

  it('that binds needs its share, exactly', () => {
    expect(judge(2, 1, true)).toMatchObject({ state: 'not-met', value: 6666, of: 3 });
    expect(judge(2, 1, true, 6666).state).toBe('met');
    expect(judge(1, 1, true, 5000).state).toBe('met');
  });

  it('that advises counts once it was held', () => {
    expect(judge(0, 9, false)).toMatchObject({ state: 'met', value: 0 });
    expect(judge(0, 0, false)).toMatchObject({ state: 'unknown', why: 'not-recorded' });
  });
});
