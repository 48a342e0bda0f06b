import { dayNumber } from '@banke/domain/calendar';
import { changeMonth } from '../month/change-month';
import { checkMonth, recheck } from '../month/check-month';
import type { MonthData, MonthRuleData } from '../month/month-data';
import { readMonth } from '../month/read-month';
import { monthDataOf, versionIndex, VERSIONS } from '../testing/month-data-of';
import { checkListOf, pendingChanges } from './check-list';

const FIRST = dayNumber('2026-11-02');
const HEADCOUNT = { minimum: 1, preferred: 1 };
const none = { minimum: 0, preferred: 0 };
const need = (code: string): MonthData['needs'][number] => ({
  ...{
    id: code,
    templateId: VERSIONS[versionIndex(code)]?.templateId ?? '',
    hours: null,
    teamId: null,
    skillId: null,
  },
  ...{ workday: HEADCOUNT, weekend: none, holiday: none, days: [] },
});
const published = (cells: string) => [...cells.padEnd(14, '·')].map(versionIndex);
const check = (data: MonthData) => checkListOf(checkMonth(readMonth(data)));

describe('the check-list of a roster', () => {
  it('names hard breaches, counts warnings, and says who stands nowhere', () => {
    // The first character is the day before the roster: an evening into a night leaves no rest at all.
    const list = check(
      monthDataOf([
        { id: 'a', cells: '·晚夜' },
        { id: 'b', cells: '' },
      ]),
    );
    expect(list.breaches.map(({ code, personId }) => [code, personId])).toContainEqual(['minimum-rest', 'a']);
    expect([list.cells, list.idle, list.rulesMissing]).toEqual([2, ['b'], false]);
  });

  it('counts days without anything, but not of people who stand nowhere at all', () => {
    const list = check(
      monthDataOf([
        { id: 'a', cells: '·晚休晚晚晚休休晚晚晚晚' },
        { id: 'b', cells: '' },
      ]),
    );
    const days = 14;
    expect([list.cells, list.blanks, list.idle]).toEqual([11, days - 11, ['b']]);
  });

  it('does not count a breach that somebody answers for among those that hinder', () => {
    const data = monthDataOf([{ id: 'a', cells: '·晚夜' }]);
    const [breach] = check(data).breaches;
    if (breach?.verdict !== 'breach') throw new Error('no breach');
    const override = {
      ...{ id: 'o', ruleId: breach.ruleId, ruleVersion: 1, personId: 'a' },
      ...{ measured: breach.measured, limit: breach.limit, place: {}, reason: 'r', byName: null, at: '' },
      days: breach.days.map((day) => (day === FIRST ? '2026-11-02' : '2026-11-03')),
    };
    const answered = check({ ...data, overrides: [override] });
    expect(answered.breaches).toHaveLength(check(data).breaches.length - 1);
    expect(answered.answered).toBe(1);
  });

  it('says which days have fewer people than a need asks for', () => {
    const list = check(monthDataOf([{ id: 'a', cells: '·白' }], { needs: [need('白')] }));
    expect(list.gaps[0]).toEqual({ day: FIRST + 1, needId: '白', people: 0, minimum: 1 });
    expect(list.gaps).toHaveLength(9);
  });

  it('says once who is missing: of hours only those whom no shift of the same people within them lacks', () => {
    const hours = { ...need('白'), id: 'hours', templateId: null, hours: { from: 16 * 60, to: 17 * 60 } };
    const gapsOn = (cells: string, more: object = {}) =>
      check(monthDataOf([{ id: 'a', cells }], { needs: [need('白'), { ...hours, ...more }] }))
        .gaps.filter(({ day }) => day === FIRST)
        .map(({ needId, people, minimum }) => [needId, people, minimum]);
    expect(gapsOn('·晚')).toEqual([['白', 0, 1]]);
    expect(gapsOn('·白')).toEqual([['hours', 1, 2]]);
    expect(gapsOn('·')).toEqual([
      ['白', 0, 1],
      ['hours', 0, 2],
    ]);
    expect(gapsOn('·', { teamId: 'team' }).map(([id]) => id)).toEqual(['白', 'hours']);
    expect(gapsOn('·夜', { hours: { from: 19 * 60, to: 20 * 60 } }).map(([id]) => id)).toEqual([
      '白',
      'hours',
    ]);
  });

  it('says when no rule is set', () => {
    expect(check(monthDataOf([{ id: 'a', cells: '·晚夜' }], { settings: [] }))).toMatchObject({
      rulesMissing: true,
      breaches: [],
    });
  });
});

describe('what staff do not know of', () => {
  const data = monthDataOf(
    [
      { id: 'a', cells: '·白白', published: published('白晚') },
      { id: 'b', cells: '·', published: published('休') },
    ],
    { publishedRevision: 1, state: 'published', today: '2026-11-01' },
  );

  it('are the cells that stand otherwise than published, removals too', () => {
    expect(check(data).pending).toEqual([
      { personId: 'a', day: FIRST + 1, before: 'evening v1', after: 'day v1' },
      { personId: 'b', day: FIRST, before: 'rest v1', after: null },
    ]);
  });

  it('is nothing before the first publication', () => {
    expect(check({ ...data, publishedRevision: null }).pending).toEqual([]);
  });

  it('follows the cells as they are written, and so does the rule about notice', () => {
    const rule: MonthRuleData = {
      ...{ id: 'n', version: 1, code: 'change-notice', value: { days: 3 }, source: 'field' },
      ...{ strictness: { kind: 'soft', weight: 20 }, from: null, through: null },
    };
    const checked = checkMonth(readMonth({ ...data, settings: [rule] }));
    const told = ({ people }: typeof checked) =>
      (people.get('a') ?? []).map(
        (finding) => finding.verdict === 'breach' && [finding.days, finding.measured],
      );
    expect(told(checked)).toEqual([[[FIRST + 1], 2]]);
    const back = recheck(checked, [
      { personId: 'a', day: FIRST + 1, next: { templateVersionId: 'evening v1', pinned: true } },
    ]);
    expect([told(back), pendingChanges(back)]).toEqual([
      [],
      [{ personId: 'b', day: FIRST, before: 'rest v1', after: null }],
    ]);
  });

  it('forgets nothing of a person when another cell is written', () => {
    const month = changeMonth(readMonth(data), [{ personId: 'a', day: FIRST, next: null }]);
    expect(month.records.get('a')?.lateChanges.map(({ day }) => day)).toEqual([FIRST, FIRST + 1]);
  });
});
