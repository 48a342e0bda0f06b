import { DEFAULT_POLICY } from '@banke/domain/evaluation';
import { readPolicy, textsOf } from './rules-dialog';

describe('rules as they are typed', () => {
  it('are read as they were written', () => {
    expect(readPolicy(textsOf(DEFAULT_POLICY), true)).toEqual(DEFAULT_POLICY);
    const never = { ...DEFAULT_POLICY, quarter: { ...DEFAULT_POLICY.quarter, breaches: null } };
    expect(readPolicy({ ...textsOf(never), breaches: '' }, true)).toEqual(never);
  });

  it.each([{ a: 'x' }, { b: '95' }, { leastMonths: '0' }, { appealDays: '' }, { breaches: '-1' }])(
    'cannot be saved: %p',
    (change) => {
      expect(readPolicy({ ...textsOf(DEFAULT_POLICY), ...change }, true)).toBeUndefined();
    },
  );
});
