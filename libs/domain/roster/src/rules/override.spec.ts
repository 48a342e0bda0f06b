import fc from 'fast-check';
import { record } from '../testing/month-of';
import { checkPerson, type RuleFinding } from './check-rules';
import { overrideFor, overrideHolds, withOverrides, type Override } from './override';
import type { Facts } from './rule';
import type { RuleSetting } from './rule-setting';

const setting = (more: Partial<RuleSetting> = {}) =>
  ({
    ...{ id: 'rest', version: 1, code: 'minimum-rest', value: { minutes: 660 }, from: null, through: null },
    strictness: { kind: 'hard', overridable: true },
    ...more,
  }) as RuleSetting;

const findings = (cells: string, rule = setting()) => checkPerson(record(cells), [rule]);

describe('an override', () => {
  const [finding] = findings('晚白');
  const override = finding && overrideFor(finding);

  it('holds for the breach it was given for', () => {
    expect(override).toMatchObject({ ruleId: 'rest', ruleVersion: 1, measured: 510, limit: 660 });
    expect(withOverrides(findings('晚白'), override ? [override] : []).map((each) => each.override)).toEqual([
      override,
    ]);
  });

  it('lapses when the breach grows, the rule changes, or other cells are meant', () => {
    const holds = (cells: string, rule?: RuleSetting) =>
      findings(cells, rule).map((each) => override && overrideHolds(override, each));
    expect(holds('晚夜')).toEqual([false]);
    expect(holds('晚白', setting({ version: 2 }))).toEqual([false]);
    expect(holds('休晚白')).toEqual([false]);
  });

  it('given before the place was kept holds on for what has none', () => {
    expect(finding && override && overrideHolds({ ...override, place: null }, finding)).toBe(true);
  });

  it('stays when the breach shrinks', () => {
    const smaller = { ...override, measured: 400 } as NonNullable<typeof override>;
    expect(finding && overrideHolds(smaller, finding)).toBe(true);
  });

  describe('of one gap of a day', () => {
    const POST = { start: 540, end: 600, skillId: 'reception' };
    const gap = (facts: Facts): RuleFinding => ({
      ...{
        verdict: 'breach',
        code: 'no-gap-at-post',
        ruleId: 'post',
        ruleVersion: 1,
        personId: null,
        days: [3],
      },
      ...{ strictness: { kind: 'hard', overridable: true }, limit: 0, facts },
      measured: Number(facts['end']) - Number(facts['start']),
    });
    const given = overrideFor(gap(POST)) as Override;

    it.each<[string, Facts, boolean]>([
      ['the gap itself', POST, true],
      ['what is left of it', { ...POST, start: 570 }, true],
      ['the same hour at another post', { ...POST, skillId: 'cashier' }, false],
      ['another hour at the same post', { ...POST, start: 720, end: 780 }, false],
      ['as long a gap that has moved', { ...POST, start: 550, end: 610 }, false],
      ['the same hour of one team', { ...POST, teamId: 'team' }, false],
    ])('holds or not for %s', (_, facts, holds) => {
      expect(overrideHolds(given, gap(facts))).toBe(holds);
    });

    it('leaves the other gap of the day unanswered', () => {
      const both = [gap(POST), gap({ ...POST, start: 720, end: 780 })];
      expect(withOverrides(both, [given]).map(({ override }) => override)).toEqual([given, null]);
    });

    it('lapses where it was given before the place was kept, since nobody can say which gap was meant', () => {
      expect(overrideHolds({ ...given, place: null }, gap(POST))).toBe(false);
      expect(overrideHolds({ ...given, place: null }, gap({ ...POST, start: 720, end: 780 }))).toBe(false);
    });
  });

  it('is not to be had for a soft rule, one that forbids it, or what cannot be judged', () => {
    const of = (rule: RuleSetting, cells = '晚白') => findings(cells, rule).map(overrideFor);
    expect(of(setting({ strictness: { kind: 'soft', weight: 5 } }))).toEqual([undefined]);
    expect(of(setting({ strictness: { kind: 'hard', overridable: false } }))).toEqual([undefined]);
    expect(of(setting({ code: 'consecutive-work-days', value: { max: 6 } }), '白')).toEqual([undefined]);
  });

  it('holds for exactly the breaches that are no further from the limit', () => {
    fc.assert(
      fc.property(fc.nat(660), fc.nat(660), (given, now) => {
        const bound = { ...override, measured: given } as NonNullable<typeof override>;
        const present = { ...finding, measured: now } as NonNullable<typeof finding>;
        expect(overrideHolds(bound, present)).toBe(now >= given);
      }),
    );
  });
});
