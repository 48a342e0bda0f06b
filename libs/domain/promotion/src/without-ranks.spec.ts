import type { PromotionOutcome } from './decide-promotion';
import { verdictsIn } from './judge-requirement';
import { judged } from './verdict';
import { withoutRanks } from './without-ranks';

describe('an outcome without ranks', () => {
  it('keeps what is met and every other value, wherever the rank stands', () => {
    const rank = { id: 'r', kind: 'mean-rank' as const, ...judged('met', 2, 3, { of: 9 }) };
    const tenure = { id: 't', kind: 'tenure' as const, ...judged('met', 4, 3) };
    const group = { state: 'met' as const, by: null };
    const requirement = {
      ...{ ...group, kind: 'all' as const, least: 2 },
      parts: [tenure, { ...group, kind: 'any' as const, least: 1, parts: [rank] }],
    };
    const outcome: PromotionOutcome = {
      ...{ asOf: '2026-11-20', grade: 'junior', gradeSince: '2026-01-01' },
      advice: { kind: 'promote', to: 'middle' },
      steps: [
        {
          ...{ to: 'middle', state: 'eligible', requirement, missing: 0, toConfirm: 0, by: null },
          ...{ coolingOffUntil: null, approval: [] },
        },
      ],
      triggers: [{ id: 'down', to: null, state: 'clear', when: rank }],
    };
    const { steps, triggers } = withoutRanks(outcome);
    expect(steps.flatMap((step) => verdictsIn(step.requirement))).toEqual([
      tenure,
      { ...rank, value: null, of: null },
    ]);
    expect(triggers[0]?.when).toMatchObject({ state: 'met', value: null, of: null, threshold: 3 });
  });
});
