import type { RuleFinding } from './check-rules';
import { compareFindings } from './compare-findings';

const at = { ruleVersion: 1, strictness: { kind: 'hard', overridable: true } } as const;

function run(days: number[], measured: number): RuleFinding {
  return {
    ...{ ...at, code: 'consecutive-work-days', ruleId: 'run', verdict: 'breach', personId: 'a' },
    ...{ days, measured, limit: 6 },
  };
}

function gap(start: number, end: number, measured: number, more: Record<string, string> = {}): RuleFinding {
  return {
    ...{ ...at, code: 'minimum-cover', ruleId: 'cover', verdict: 'breach', personId: null, days: [1] },
    ...{ measured, limit: 3, facts: { start, end, ...more } },
  };
}

function burden(personId: string, measured: number, least: number): RuleFinding {
  const days = Array.from({ length: measured }, (_, index) => index);
  return {
    ...{ ...at, code: 'fairness', ruleId: 'fair', verdict: 'breach', personId, days },
    ...{ measured, limit: least + 1, facts: { least } },
  };
}

function rest(days: number[], measured: number): RuleFinding {
  return {
    ...{ ...at, code: 'minimum-rest', ruleId: 'rest', verdict: 'breach', personId: 'a' },
    ...{ days, measured, limit: 660 },
  };
}

describe('from one state to another', () => {
  it('a run that grows appears, and the shorter one is not said to be gone', () => {
    const [short, long] = [run([1, 2, 3, 4, 5, 6, 7], 7), run([1, 2, 3, 4, 5, 6, 7, 8], 8)];
    expect(compareFindings([short], [long])).toEqual({ appear: [long], vanish: [] });
    expect(compareFindings([long], [short])).toEqual({ appear: [], vanish: [long] });
  });

  it('a gap that is filled in part is eased, whatever pieces are left of it', () => {
    const whole = gap(0, 600, 1);
    const pieces = [gap(0, 200, 2), gap(200, 300, 1), gap(300, 600, 2)];
    expect(compareFindings([whole], pieces)).toEqual({ appear: [], vanish: [whole] });
    expect(compareFindings(pieces, [whole])).toEqual({ appear: [whole], vanish: [] });
  });

  it('a gap that moves is both', () => {
    const [morning, evening] = [gap(0, 300, 2), gap(300, 600, 2)];
    expect(compareFindings([morning], [evening])).toEqual({ appear: [evening], vanish: [morning] });
  });

  it('a gap of one team is not that of another', () => {
    const [ours, theirs] = [gap(0, 300, 2, { teamId: 'ours' }), gap(0, 300, 2, { teamId: 'theirs' })];
    expect(compareFindings([ours], [theirs])).toEqual({ appear: [theirs], vanish: [ours] });
  });

  it('two needs of the same hours count together', () => {
    const [deep, slight] = [gap(0, 300, 1), gap(0, 300, 2)];
    expect(compareFindings([deep, slight], [slight, slight])).toEqual({ appear: [], vanish: [deep, slight] });
  });

  it('a share that stays is silent when the least changes in its favour, and speaks when it does not', () => {
    expect(compareFindings([burden('a', 5, 0)], [burden('a', 5, 1)]).appear).toEqual([]);
    expect(compareFindings([burden('a', 5, 1)], [burden('a', 5, 0)]).appear).toEqual([burden('a', 5, 0)]);
  });

  it('short rest before a shift is another matter than short rest after it', () => {
    const [before, after] = [rest([1, 2], 0), rest([2, 3], 600)];
    expect(compareFindings([before], [after])).toEqual({ appear: [after], vanish: [before] });
  });
});
