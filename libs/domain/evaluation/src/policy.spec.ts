import { checkPolicy, DEFAULT_POLICY, policyOn, type EvaluationPolicy } from './policy';

const { quarter } = DEFAULT_POLICY;
const withDays = (appealDays: number): EvaluationPolicy => ({ ...DEFAULT_POLICY, appealDays });

describe('the policy of a department', () => {
  const policies = [
    { from: '2026-11-01', policy: withDays(7) },
    { from: '2026-07-01', policy: withDays(3) },
  ];

  it.each([
    ['2026-06-30', 5],
    ['2026-07-01', 3],
    ['2026-10-31', 3],
    ['2026-11-01', 7],
    ['2027-01-01', 7],
  ])('on %s gives %p days for an appeal', (day, days) => {
    expect(policyOn(policies, day).appealDays).toBe(days);
  });

  it('can be used as it is shipped', () => {
    expect(checkPolicy(DEFAULT_POLICY)).toEqual([]);
    expect(checkPolicy({ ...DEFAULT_POLICY, quarter: { ...quarter, breaches: null } })).toEqual([]);
  });

  it.each([
    ['bands', { quarter: { ...quarter, from: { A: 90_00, B: 90_00, C: 60_00 } } }],
    ['bands', { quarter: { ...quarter, from: { A: 90_00, B: 80_00, C: -1 } } }],
    ['months', { quarter: { ...quarter, leastMonths: 4 } }],
    ['breaches', { quarter: { ...quarter, breaches: 0 } }],
    ['failed', { quarter: { ...quarter, failedBelow: 201_00 } }],
    ['appeal-days', { appealDays: 0 }],
  ] as const)('names what is wrong: %s', (problem, change) => {
    expect(checkPolicy({ ...DEFAULT_POLICY, ...change })).toEqual([problem]);
  });
});
