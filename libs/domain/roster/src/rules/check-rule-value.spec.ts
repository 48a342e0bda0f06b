import { checkRuleValue } from './check-rule-value';
import { PACK_RULES, RULE_PACKS } from './packs';
import { RULE_SHAPES } from './rule-shapes';
import { RULE_CODES, type RuleCode } from './rules';

const SKILL = '00000000-0000-4000-8000-000000000001';
const wrong = (code: RuleCode, value: Record<string, unknown>) =>
  checkRuleValue(code, value).map((problem) => `${problem.path} ${problem.code}`);

describe('the value of a rule', () => {
  it('has a shape for every code, and no other', () => {
    expect(Object.keys(RULE_SHAPES).sort()).toEqual([...RULE_CODES].sort());
  });

  it.each(RULE_PACKS.flatMap((pack) => PACK_RULES[pack].map((rule) => [pack, rule.code, rule] as const)))(
    'of the %s pack for %s can be used',
    (_, code, { value }) => {
      expect(checkRuleValue(code, { ...value })).toEqual([]);
    },
  );

  it.each<[RuleCode, Record<string, unknown>, string[]]>([
    ['minimum-rest', {}, ['minutes required']],
    ['minimum-rest', { minutes: 0 }, ['minutes not-a-number']],
    ['minimum-rest', { minutes: '660' }, ['minutes not-a-number']],
    ['minimum-rest', { minutes: 1.5 }, ['minutes not-a-number']],
    ['minimum-rest', { minutes: null }, ['minutes not-a-number']],
    ['minimum-rest', { minutes: 660, hours: 11 }, ['hours unknown-field']],
    ['employment', { strict: true }, ['strict unknown-field']],
    ['daily-minutes', {}, ['max required']],
    ['daily-minutes', { min: 480, max: 240 }, ['min not-a-number']],
    ['fairness', { of: 'coffee', spread: 1 }, ['of not-one-of']],
    ['forbidden-succession', { first: 'night', then: [], below: 60 }, ['then required']],
    ['forbidden-succession', { first: 'night', then: ['noon'], below: 60 }, ['then not-one-of']],
    ['fixed-pair', { skillId: SKILL, withSkillId: 'cashier' }, ['withSkillId not-uuid']],
    ['shift-count', { of: {}, window: 'week', max: 2 }, ['of invalid']],
    ['shift-count', { of: null, window: 'week', max: 2 }, ['of invalid']],
    ['shift-count', { of: { dayPart: 'noon' }, window: 'week', max: 2 }, ['of not-one-of']],
    ['shift-count', { of: { dayPart: 'late', templateId: SKILL }, window: 'week', max: 2 }, ['of invalid']],
  ])('of %s is refused as %j', (code, value, problems) => {
    expect(wrong(code, value)).toEqual(problems);
  });

  it('may limit one side, or name a template', () => {
    expect(wrong('weekly-minutes', { min: 1200 })).toEqual([]);
    expect(wrong('shift-count', { of: { templateId: SKILL }, window: 'month', max: 0 })).toEqual([]);
  });
});
