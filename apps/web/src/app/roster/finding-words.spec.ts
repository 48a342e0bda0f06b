import { TestBed } from '@angular/core/testing';
import type { MonthView } from '@banke/contracts';
import type { RuleFinding } from '@banke/domain/roster';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { FindingWords } from './finding-words';

const HARD = { kind: 'hard', overridable: true } as const;
const breach = (more: object) =>
  ({
    verdict: 'breach',
    personId: '李佳',
    days: [FIRST],
    strictness: HARD,
    ruleVersion: 1,
    ...more,
  }) as unknown as RuleFinding;

describe('a finding in words', () => {
  const open = (view: MonthView = aMonth()) => {
    const { desk } = openRoster(view);
    const month = desk.month();
    if (!month) throw new Error('a month is open');
    const rule = (code: string) => month.data.settings.find((each) => each.code === code)?.id ?? '';
    return { words: TestBed.inject(FindingWords), month, rule };
  };

  it('names what was measured and the limit as durations, where the rule counts minutes', () => {
    const { words, month, rule } = open();
    const finding = breach({
      ...{ code: 'minimum-rest', ruleId: rule('minimum-rest'), measured: 450, limit: 660 },
    });
    expect(words.sentence(finding, month)).toContain(
      'roster.finding.minimum-rest shell.duration.both 7 30 shell.duration.hours 11',
    );
  });

  it('says whether a limit is passed upwards or downwards', () => {
    const { words, month, rule } = open();
    const of = (measured: number, limit: number) =>
      words.sentence(
        breach({ code: 'weekly-minutes', ruleId: rule('weekly-minutes'), measured, limit }),
        month,
      );
    expect(of(2880, 2400)).toContain('roster.finding.weekly-minutes.over');
    expect(of(1200, 2400)).toContain('roster.finding.weekly-minutes.under');
  });

  it('tells a wish to work from a wish not to', () => {
    const { words, month, rule } = open();
    const of = (wants: number) =>
      words.sentence(
        breach({ code: 'wishes', ruleId: rule('wishes'), measured: 1, limit: 0, facts: { wants } }),
        month,
      );
    expect(of(1)).toContain('roster.finding.wishes.wants');
    expect(of(0)).toContain('roster.finding.wishes.avoids');
  });

  it('names team and qualification, and the end of a day as 24:00 in the zone of the roster', () => {
    const { words, month, rule } = open({ ...aMonth(), qualifications: [{ id: 'skill', name: '电话' }] });
    const start = Date.parse('2026-11-02T07:00:00Z') / 60_000; // 15:00 in Shanghai
    const facts = { start, end: start + 9 * 60, teamId: 'team', skillId: 'skill' };
    const finding = breach({
      ...{
        code: 'minimum-cover',
        ruleId: rule('minimum-cover'),
        personId: null,
        measured: 1,
        limit: 2,
        facts,
      },
    });
    expect(words.sentence(finding, month)).toMatch(/roster\.who 售前 · 电话 15:00 24:00/);
  });

  it('says since when something is not known, instead of a number', () => {
    const { words, month } = open();
    const finding = {
      ...{ verdict: 'unjudged', code: 'minimum-rest', ruleId: 'rule', personId: '李佳' },
      ...{ days: [FIRST], needsFrom: FIRST - 1, strictness: HARD },
    } as unknown as RuleFinding;
    expect(words.sentence(finding, month)).toBe('roster.unjudgedSince 11月1日 周日');
  });

  it('says of a reason that was erased that it was', () => {
    const { words } = open();
    expect(words.reason({ reason: '双11' })).toBe('双11');
    expect(words.reason({ reason: '' })).toBe('roster.override.forgotten');
    expect(words.reason({ reason: null })).toBe('roster.override.withheld');
  });

  it('says of one day that day, and of several the first and the last', () => {
    const { words } = open();
    expect(words.days({ days: [FIRST] })).toBe('11月2日 周一');
    expect(words.days({ days: [FIRST, FIRST + 1, FIRST + 2] })).toBe('11月2日 周一 – 11月4日 周三');
  });
});
