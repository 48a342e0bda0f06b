import type { Window } from '../scheme/scheme';
import { standingOn } from '../testing';
import { violations } from './violations';

const on = (day: string, grave: 'heavy' | 'light' = 'light') => ({
  id: day,
  class: grave,
  day,
  knownOn: day,
});
const judge = (window: Window, asOf: string, own: ReturnType<typeof on>[], most = 0) =>
  violations.judge(
    { id: 'v', kind: 'violations', classes: ['light'], most, window },
    standingOn(asOf, { violations: own, hiredOn: '2026-01-01', probationThrough: '2026-03-31' }),
  );

describe('violations', () => {
  it('of the probation can be said when it is over', () => {
    const window = { kind: 'probation' } as const;
    expect(judge(window, '2026-03-30', [])).toMatchObject({
      ...{ state: 'unknown', why: 'probation-running', by: '2026-03-31' },
    });
    expect(judge(window, '2026-03-31', []).state).toBe('met');
    expect(judge(window, '2026-06-01', [on('2026-03-31')])).toMatchObject({ state: 'not-met', by: null });
    expect(judge(window, '2026-06-01', [on('2026-04-01')]).state).toBe('met');
  });

  it('of other classes do not count', () => {
    expect(judge({ kind: 'since-hire' }, '2026-06-01', [on('2026-02-01', 'heavy')]).state).toBe('met');
  });

  it('leave a window by themselves', () => {
    const window = { kind: 'months', months: 3 } as const;
    const own = [on('2026-03-10'), on('2026-04-10')];
    expect(judge(window, '2026-05-01', own)).toMatchObject({ state: 'not-met', value: 2, by: '2026-07-11' });
    expect(judge(window, '2026-05-01', own, 1)).toMatchObject({ state: 'not-met', by: '2026-06-11' });
    expect(judge(window, '2026-06-10', own, 1).state).toBe('met');
    expect(judge(window, '2026-07-11', own).state).toBe('met');
  });
});
