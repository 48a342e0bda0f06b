import { MONDAY, record } from '../testing/month-of';
import { dayOf, need } from '../testing/day-of';
import { checkDay, checkPerson, checkRoster } from './check-rules';
import { PACK_RULES, RULE_PACKS } from './packs';
import { peopleReach } from './rule';
import { ruleOf, type RuleSetting } from './rule-setting';
import { RULES, type RuleCode } from './rules';

const settingsOf = (pack: (typeof RULE_PACKS)[number]) =>
  PACK_RULES[pack].map(
    ({ code, value, strictness }, index) =>
      ({
        id: `${pack} ${index}`,
        version: 1,
        code,
        value,
        strictness,
        from: null,
        through: null,
      }) as RuleSetting,
  );

describe('the list of rules', () => {
  it('has every code once, and finds each by it', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const rule of RULES) expect(ruleOf(rule.code)).toBe(rule);
  });

  it.each(RULE_PACKS)('runs whole in the pack %s', (pack) => {
    const person = record('白晚夜休课', { history: '·'.repeat(140) });
    const settings = settingsOf(pack);
    const found = [
      ...checkPerson(person, settings),
      ...checkDay(dayOf([{ id: 'a', code: '白' }], [need(9, 12, 2)]), settings),
      ...checkRoster({ period: person.period, people: [person] }, settings),
    ];
    expect(found.map(({ code }) => code)).toContain('minimum-cover');
    expect(found.map(({ code }) => code)).toContain('minimum-rest');
  });

  it('says of six shifts of eight hours in China: over 40 and over 44 hours, as warnings', () => {
    const found = checkPerson(record('白白白白白白休', { history: '·' }), settingsOf('china')).filter(
      ({ code }) => code === 'weekly-minutes',
    );
    expect(found.map((finding) => finding.verdict === 'breach' && finding.limit)).toEqual([2640, 2400]);
    expect(found.every(({ strictness }) => strictness.kind === 'soft')).toBe(true);
  });

  it('says of every rule whom a change to one person reaches', () => {
    const reach = (...codes: RuleCode[]) => codes.map((code) => peopleReach(ruleOf(code)));
    expect(reach('minimum-rest', 'leave')).toEqual(['person', 'person']);
    expect(reach('minimum-cover', 'fixed-pair', 'fairness', 'night-hours')).toEqual([
      ...['team', 'everybody', 'everybody', 'everybody'],
    ]);
  });

  it('waives only rules about one person that exist, and never itself', () => {
    for (const rule of RULES) {
      if (rule.scope !== 'person') continue;
      for (const code of rule.waives?.codes ?? []) {
        expect(ruleOf(code).scope).toBe('person');
        expect(code).not.toBe(rule.code);
      }
    }
    expect(ruleOf('comprehensive-hours').waives?.codes).toEqual(['weekly-minutes', 'monthly-overtime']);
  });

  it('asks a rule only about days on which it holds', () => {
    const rule = {
      id: 'r',
      version: 1,
      code: 'minimum-rest',
      value: { minutes: 660 },
      strictness: { kind: 'hard', overridable: true },
    };
    const of = (from: number | null, through: number | null) =>
      checkPerson(record('晚白休晚白'), [{ ...rule, from, through } as RuleSetting]).length;
    expect([of(null, null), of(MONDAY + 2, null), of(null, MONDAY + 1), of(MONDAY + 2, MONDAY + 2)]).toEqual([
      2, 1, 1, 0,
    ]);
  });
});
