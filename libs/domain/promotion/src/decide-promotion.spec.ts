import fc from 'fast-check';
import { addMonths } from '@banke/domain/calendar';
import { decidePromotion } from './decide-promotion';
import type { PromotionFacts } from './facts';
import { judgeRequirement, verdictsIn } from './judge-requirement';
import { rankMeans } from './mean-ranks';
import { PRESET_SCHEMES } from './scheme/preset-schemes';
import { criteriaIn, type PromotionScheme, type Requirement } from './scheme/scheme';
import { schemeOn } from './scheme/scheme-on';
import { factsWith, monthsFrom, standingOn } from './testing';

const [A, B] = PRESET_SCHEMES.map(({ scheme }) => scheme) as [PromotionScheme, PromotionScheme];
const AS_OF = '2026-12-31';

/** Everything a step wants from people. */
function confirmed(to: string, on = '2026-12-01'): PromotionFacts['records'] {
  const step = A.steps.find((each) => each.to === to);
  if (!step) throw new Error('no such step');
  return criteriaIn(step.requirement).flatMap((criterion): PromotionFacts['records'][number][] => {
    const record = { id: criterion.id, criterion: criterion.id, on };
    if (criterion.kind === 'item') return [{ ...record, kind: 'item', confirmed: true }];
    return criterion.kind === 'vote' ? [{ ...record, kind: 'vote', yes: 3, no: 4 }] : [];
  });
}

/** Somebody in a grade with these monthly totals, the last of December 2026, in a pool of five with 80.00 each. */
function person(code: string, totals: number[], change: Partial<PromotionFacts> = {}): PromotionFacts {
  const from = addMonths('2027-01-01', -totals.length);
  const months = monthsFrom(
    from,
    totals.map((total) => ({ total, rank: total >= 80_00 ? 1 : 5 })),
  );
  const mates = Array.from({ length: 4 }, (_, index) => ({
    person: `mate${index}`,
    months: monthsFrom(
      from,
      totals.map(() => ({ total: 80_00 })),
    ),
  }));
  const meanRanks = rankMeans([{ person: 'p', months }, ...mates], [3, 6, 12], AS_OF).get('p') ?? [];
  return factsWith({ months, meanRanks, grades: [{ code, from: '2025-01-01' }], ...change });
}

describe('the shipped scheme of five steps', () => {
  it('finds somebody eligible for 中级 who has everything', () => {
    const outcome = decidePromotion(
      person('junior', [95_00, 95_00, 95_00], { records: confirmed('middle') }),
      A,
      AS_OF,
    );
    expect(outcome.steps).toMatchObject([
      { to: 'middle', state: 'eligible', missing: 0, toConfirm: 0, by: null },
    ]);
    expect(outcome.advice).toEqual({ kind: 'promote', to: 'middle' });
  });

  it('says what is missing and by when', () => {
    const [step] = decidePromotion(person('junior', [85_00, 85_00, 85_00]), A, AS_OF).steps;
    expect(step).toMatchObject({ state: 'nearly', missing: 1, toConfirm: 6, by: '2027-03-31' });
  });

  it('wants two A one after the other, an award since hire and half a year for 高级', () => {
    const records = confirmed('senior');
    const awards = [{ id: 'a', award: 'excellent-agent', on: '2025-02-01' }];
    const half = [95_00, 95_00, 95_00, 95_00, 95_00, 95_00];
    expect(decidePromotion(person('middle', half, { records, awards }), A, AS_OF).advice.kind).toBe(
      'promote',
    );
    expect(decidePromotion(person('middle', half, { records }), A, AS_OF).steps[0]).toMatchObject({
      missing: 1,
    });
    const broken = [95_00, 95_00, 95_00, 85_00, 85_00, 85_00];
    expect(decidePromotion(person('middle', broken, { records, awards }), A, AS_OF).advice.kind).toBe('none');
  });

  it('demotes 中级 after three months in a row outside the first three, and this outranks a promotion', () => {
    const records = confirmed('senior');
    const awards = [{ id: 'a', award: 'excellent-agent', on: '2025-02-01' }];
    const facts = person('middle', [95_00, 95_00, 95_00, 95_00, 95_00, 95_00], { records, awards });
    const low = { ...facts, months: facts.months.map((month) => ({ ...month, rank: 4 })) };
    const outcome = decidePromotion(low, A, AS_OF);
    expect(outcome.steps[0]?.state).toBe('eligible');
    expect(outcome.triggers[0]).toMatchObject({ state: 'met', to: 'junior' });
    expect(outcome.advice).toEqual({ kind: 'demote', to: 'junior' });
  });

  it('does not count what was before a grade change for demotion, and does for promotion', () => {
    const grades = [
      { code: 'junior', from: '2025-01-01' },
      { code: 'middle', from: '2026-11-01' },
    ];
    const facts = person('middle', [70_00, 70_00, 70_00, 70_00, 70_00, 70_00], { grades });
    const outcome = decidePromotion(facts, A, AS_OF);
    expect(outcome.triggers[0]).toMatchObject({ state: 'at-risk' });
    const rank = outcome.steps
      .flatMap(({ requirement }) => verdictsIn(requirement))
      .find(({ kind }) => kind === 'mean-rank');
    expect(rank).toMatchObject({ state: 'not-met', value: 5, of: 5 });
  });

  it('begins to count anew after a decision to leave somebody in the grade', () => {
    const facts = person('middle', [70_00, 70_00, 70_00, 85_00]);
    expect(decidePromotion(facts, A, AS_OF).advice.kind).toBe('demote');
    const kept = { ...facts, decisions: [{ kind: 'kept' as const, on: '2026-12-02' }] };
    expect(decidePromotion(kept, A, AS_OF).advice.kind).toBe('none');
  });

  it('flags 初级 with three failed months in a row for people to decide, and no more', () => {
    const outcome = decidePromotion(person('junior', [59_00, 59_00, 59_00]), A, AS_OF);
    expect(outcome.advice).toEqual({ kind: 'flag', to: null });
  });

  it('leaves 储备主管 to people', () => {
    expect(decidePromotion(person('reserve', [10_00, 10_00, 10_00]), A, AS_OF).advice.kind).toBe('exempt');
  });

  it('looks only at what was known on the day', () => {
    const records = confirmed('middle', '2026-12-31');
    const facts = person('junior', [95_00, 95_00, 95_00], { records });
    expect(decidePromotion(facts, A, '2026-12-30').advice.kind).toBe('none');
    const late = { ...facts, months: facts.months.map((month) => ({ ...month, lockedOn: '2027-01-08' })) };
    const quarter = verdictsIn(decidePromotion(late, A, AS_OF).steps[0]?.requirement ?? neverMet()).find(
      ({ kind }) => kind === 'quarter-grades',
    );
    expect(quarter).toMatchObject({ state: 'unknown', why: 'quarter-open' });
  });

  it('has nothing to say of a grade that it does not have', () => {
    expect(decidePromotion(person('expert', []), A, AS_OF)).toMatchObject({
      grade: null,
      advice: { kind: 'no-grade' },
    });
  });

  it('waits for the end of a cooling-off', () => {
    const facts = person('junior', [95_00, 95_00, 95_00], {
      records: confirmed('middle'),
      decisions: [{ kind: 'refused', on: '2026-11-15' }],
    });
    const outcome = decidePromotion(facts, { ...A, coolingOff: 3 }, AS_OF);
    expect(outcome.steps[0]).toMatchObject({
      state: 'cooling-off',
      coolingOffUntil: '2027-02-15',
      by: '2027-02-15',
    });
    expect(outcome.advice.kind).toBe('none');
    expect(decidePromotion(facts, { ...A, coolingOff: 1 }, AS_OF).advice.kind).toBe('promote');
  });
});

describe('the shipped scheme of four grades', () => {
  const standing = (code: string, hiredOn: string, since: string) =>
    decidePromotion(factsWith({ hiredOn, grades: [{ code, from: since }] }), B, AS_OF).steps[0]?.state;

  it('counts months in the grade for 中级 and total service for the others', () => {
    expect(standing('junior', '2020-01-01', '2026-10-01')).toBe('nearly');
    expect(standing('junior', '2020-01-01', '2026-09-30')).toBe('eligible');
  });
});

it('a scheme changed in the window judges all of it by the version of the day', () => {
  const versions = [
    { from: '2026-01-01', through: '2026-11-30', scheme: A },
    { from: '2026-12-01', through: null, scheme: B },
  ];
  expect(schemeOn(versions, '2026-11-30')?.scheme).toBe(A);
  expect(schemeOn(versions, '2026-12-01')?.scheme).toBe(B);
  expect(schemeOn(versions, '2025-12-31')).toBeUndefined();
});

describe('criteria put together', () => {
  const standing = standingOn('2026-11-22', { hiredOn: '2026-01-01', records: [] });
  const tenure = (months: number): Requirement => ({
    id: `t${months}`,
    kind: 'tenure',
    since: 'hire',
    months,
  });
  const item: Requirement = { id: 'i', kind: 'item', text: { 'zh-CN': '写', en: 'Writes' } };
  const judge = (requirement: Requirement) => judgeRequirement(requirement, standing);

  it.each([
    [{ kind: 'all', of: [tenure(1), tenure(2)] }, 'met', null],
    [{ kind: 'all', of: [tenure(1), tenure(12)] }, 'not-met', '2027-01-01'],
    [{ kind: 'all', of: [tenure(1), item] }, 'unknown', '2026-11-22'],
    [{ kind: 'all', of: [tenure(12), item] }, 'not-met', '2027-01-01'],
    [{ kind: 'any', of: [tenure(12), item] }, 'unknown', '2026-11-22'],
    [{ kind: 'any', of: [tenure(1), item] }, 'met', null],
    [{ kind: 'any', of: [tenure(12), tenure(24)] }, 'not-met', '2027-01-01'],
    [{ kind: 'at-least', least: 2, of: [tenure(1), tenure(12), tenure(24)] }, 'not-met', '2027-01-01'],
    [{ kind: 'at-least', least: 2, of: [tenure(1), item, tenure(24)] }, 'unknown', '2026-11-22'],
  ] as [Requirement, string, string | null][])('%j is %s', (requirement, state, by) => {
    expect(judge(requirement)).toMatchObject({ state, by });
  });
});

describe('whatever the facts', () => {
  const total = fc.option(fc.integer({ min: 0, max: 100_00 }), { nil: null });
  const facts = fc
    .record({
      totals: fc.array(total, { minLength: 1, maxLength: 24 }),
      grade: fc.constantFrom('trainee', 'junior', 'middle', 'senior', 'reserve'),
      since: fc.integer({ min: 0, max: 20 }),
      ranks: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 24, maxLength: 24 }),
    })
    .map(({ totals, grade, since, ranks }) => {
      const from = addMonths('2027-01-01', -totals.length);
      const months = monthsFrom(
        from,
        totals.map((each, index) => ({ total: each, rank: each === null ? null : (ranks[index] ?? 1) })),
      );
      const meanRanks = rankMeans([{ person: 'p', months }], [3, 6, 12], AS_OF).get('p') ?? [];
      return factsWith({
        months,
        meanRanks,
        grades: [{ code: grade, from: addMonths('2026-12-01', -since) }],
      });
    });

  it('one more outside rank never ends a demotion trigger, and what is met has no day to come', () => {
    fc.assert(
      fc.property(facts, (own) => {
        const before = decidePromotion(own, A, AS_OF);
        const worse = { ...own, months: own.months.map((month) => ({ ...month, rank: month.rank && 10 })) };
        const after = decidePromotion(worse, A, AS_OF);
        before.triggers.forEach(({ state }, index) => {
          if (state === 'met') expect(after.triggers[index]?.state).toBe('met');
        });
        for (const { requirement } of before.steps)
          for (const verdict of verdictsIn(requirement)) {
            if (verdict.state === 'met') expect(verdict.by).toBeNull();
            if (verdict.by !== null) expect(verdict.by >= AS_OF).toBe(true);
          }
      }),
    );
  });

  it('the same facts give the same outcome, and facts of later days change nothing', () => {
    fc.assert(
      fc.property(facts, (own) => {
        const later = {
          ...own,
          months: [...own.months, ...monthsFrom('2027-01-01', [{ total: 0, rank: 9 }])],
          records: confirmed('middle', '2027-01-01'),
          decisions: [{ kind: 'kept' as const, on: '2027-01-01' }],
        };
        expect(decidePromotion(later, A, AS_OF)).toEqual(decidePromotion(own, A, AS_OF));
      }),
    );
  });
});

function neverMet(): never {
  throw new Error('no step');
}
