import { TestBed } from '@angular/core/testing';
import { PACK_RULES, RULE_PACKS } from '@banke/domain/roster';
import rulesEn from '@banke/words/en/roster-rules.json';
import rulesZh from '@banke/words/zh-CN/roster-rules.json';
import { provideWords } from '../../testing/provide-words';
import { RosterRuleWords } from './roster-rule-words';

const nameOf = (id: string) => ({ desk: '前台', cashier: '收银' })[id];

function ruleWords(): RosterRuleWords {
  TestBed.configureTestingModule({ providers: [provideWords()] });
  return TestBed.inject(RosterRuleWords);
}

describe('a rule in one sentence', () => {
  it.each([
    ['minimum-rest', { minutes: 660 }, 'rules.minimum-rest.sentence shell.duration.hours 11'],
    ['daily-minutes', { max: 480 }, 'rules.daily-minutes.sentence.max shell.duration.hours 8'],
    ['consecutive-work-days', { min: 2 }, 'rules.consecutive-work-days.sentence.min roster-rules.days 2'],
    [
      'night-hours',
      { from: 1320, to: 360, atLeast: 120 },
      'rules.night-hours.sentence 22:00 06:00 shell.duration.hours 2',
    ],
    [
      'comprehensive-hours',
      { period: 'quarter', overtime: 60, teamId: 'desk' },
      'rules.comprehensive-hours.sentence.quarter 前台 shell.duration.hours 1',
    ],
    ['overtime-pay', { workday: 150, restDay: 200, holiday: 300 }, 'rules.overtime-pay.sentence 150 200 300'],
    ['employment', {}, 'rules.employment.sentence'],
    [
      'shift-count',
      { of: { templateId: 'gone' }, window: 'week', max: 3 },
      'rules.shift-count.sentence.week roster-rules.unknown roster-rules.times 3',
    ],
    ['fixed-pair', { skillId: 'desk', withSkillId: 'cashier' }, 'rules.fixed-pair.sentence 前台 收银'],
  ] as const)('holds the numbers of %s', (code, value, said) => {
    expect(ruleWords().sentence({ code, value }, nameOf)).toBe(`roster-rules.${said}`);
  });

  it.each([
    ['zh-CN', rulesZh],
    ['en', rulesEn],
  ])('exists in %s for everything that a pack sets', (_, words) => {
    const known = new Set(leaves(words.rules));
    const rules = ruleWords();
    const said = RULE_PACKS.flatMap((pack) => PACK_RULES[pack]).map(
      ({ code, value }) => rules.sentence({ code, value: { ...value } }, nameOf).split(' ')[0] ?? '',
    );
    expect(said.filter((key) => !known.has(key.replace('roster-rules.rules.', '')))).toEqual([]);
  });
});

function leaves(value: object, path: readonly string[] = []): string[] {
  return Object.entries(value).flatMap(([name, below]: [string, unknown]) =>
    typeof below === 'object' && below !== null
      ? leaves(below, [...path, name])
      : [[...path, name].join('.')],
  );
}
