import { standingOn } from '../testing';
import { awards } from './awards';

const given = (on: string, award = 'excellent') => ({ id: on, award, on });
const judge = (
  window: { kind: 'since-hire' } | { kind: 'months'; months: number },
  ...own: ReturnType<typeof given>[]
) =>
  awards.judge(
    { id: 'a', kind: 'awards', award: 'excellent', count: 2, window },
    standingOn('2026-11-22', { awards: own, hiredOn: '2025-01-01' }),
  );

describe('awards', () => {
  it('count since hire, those of another name do not', () => {
    expect(judge({ kind: 'since-hire' }, given('2025-01-01'), given('2026-11-22'))).toMatchObject({
      ...{ state: 'met', value: 2 },
    });
    expect(judge({ kind: 'since-hire' }, given('2025-01-01'), given('2026-01-01', 'star'))).toMatchObject({
      ...{ state: 'not-met', value: 1, by: '2026-11-22' },
    });
  });

  it('in a window begin on the day after the same day of the month', () => {
    const window = { kind: 'months', months: 3 } as const;
    expect(judge(window, given('2026-08-22'), given('2026-09-01')).value).toBe(1);
    expect(judge(window, given('2026-08-23'), given('2026-09-01')).value).toBe(2);
  });
});
