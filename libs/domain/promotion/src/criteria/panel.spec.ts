import { standingOn } from '../testing';
import { panel } from './panel';

describe('a panel', () => {
  it('is met from its score on', () => {
    const judge = (score: number) =>
      panel.judge(
        { id: 'p', kind: 'panel', score: 80_00 },
        standingOn('2026-11-22', {
          records: [{ id: 'r', criterion: 'p', kind: 'panel', score, on: '2026-11-01' }],
        }),
      );
    expect(judge(79_99)).toMatchObject({ state: 'not-met', value: 79_99 });
    expect(judge(80_00).state).toBe('met');
  });
});
