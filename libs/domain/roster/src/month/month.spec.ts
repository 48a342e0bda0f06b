import { dayNumber } from '@banke/domain/calendar';
import { monthDataOf, settingsData, VERSIONS, type Row } from '../testing/month-data-of';
import { checkMonth } from './check-month';
import { dayCover, intervalCover, needCover } from './month-cover';
import type { MonthData, MonthNeedData } from './month-data';
import { allFindings, findingsByCell, scoreOf } from './month-findings';
import { meanOf, personTotals } from './person-totals';
import { readMonth } from './read-month';

const FIRST = dayNumber('2026-11-02');
const read = (rows: readonly Row[], more: Partial<MonthData> = {}) => readMonth(monthDataOf(rows, more));
const needDay: MonthNeedData = {
  ...{ id: 'need', templateId: 'day', hours: null, teamId: null, skillId: null },
  workday: { minimum: 2, preferred: 3 },
  weekend: { minimum: 1, preferred: 1 },
  holiday: { minimum: 1, preferred: 1 },
  days: [{ day: '2026-11-03', minimum: 5, preferred: 5 }],
};

describe('the totals of a person', () => {
  it('count the period only, and what was worked against what its workdays ask for', () => {
    const record = read([{ id: 'a', cells: '白白白白白白夜休休' }]).records.get('a');
    expect(record && personTotals(record)).toEqual({
      ...{ minutes: 5 * 480 + 480, contracted: 4800, overtime: 2880 - 4800 },
      ...{ workDays: 6, nights: 1, weekendDays: 1, holidays: 0, restDays: 2 },
    });
  });

  it('say nothing of overtime where holidays are not announced', () => {
    const data = monthDataOf([{ id: 'a', cells: '·白' }]);
    const days = data.days.map((day) => ({ ...day, kind: null }));
    const record = readMonth({ ...data, days }).records.get('a');
    expect(record && personTotals(record)).toMatchObject({ minutes: 480, contracted: null, overtime: null });
  });

  it('are held against a mean in hundredths', () => {
    expect([meanOf([1, 2, 2]), meanOf([])]).toEqual([167, 0]);
  });
});

describe('cover', () => {
  const month = read(
    [
      { id: 'a', cells: '·白白' },
      { id: 'b', cells: '·白晚' },
      { id: 'c', cells: '·白白', employed: [{ from: '2026-11-03', through: null }] },
      { id: 'd', cells: '·休休' },
    ],
    { needs: [needDay] },
  );

  it('of a template counts who belongs to the department on the day, against the number for the day', () => {
    const [need] = month.needs;
    if (!need) throw new Error('no need was read');
    expect(needCover(month, need, FIRST)).toEqual({ people: 2, minimum: 2, preferred: 3 });
    expect(needCover(month, need, FIRST + 1)).toEqual({ people: 2, minimum: 5, preferred: 5 });
    expect(needCover(month, need, FIRST + 5)).toEqual({ people: 0, minimum: 1, preferred: 1 });
  });

  it('of a day counts everybody who stands where customers are', () => {
    expect(dayCover(month, FIRST + 1)).toEqual({ people: 3, minimum: 5, preferred: 5 });
  });

  it('of an interval is cut where somebody comes or goes', () => {
    const people = intervalCover(month, FIRST + 1).map(({ stretches }) =>
      stretches.map((each) => each.people),
    );
    // Until noon, after the meal, and from 16:00 on: the evening shift has begun at 15:00, within the second.
    expect(people).toEqual([[2], [2, 3], [3]]);
  });

  it('of hours is what is there while most are missing, against all that is needed then', () => {
    const lunch: MonthNeedData = { ...needDay, id: 'lunch', templateId: null, hours: { from: 660, to: 840 } };
    const cells = [
      { id: 'a', cells: '·白·' },
      { id: 'b', cells: '·白夜' },
      { id: 'c', cells: '·白' },
    ];
    const month = read(cells, {
      needs: [
        { ...needDay, days: [] },
        { ...lunch, days: [] },
      ],
    });
    const [, need] = month.needs;
    if (!need) throw new Error('no need');
    // From 12 to 13 the three on the day shift eat, and only the lunch line asks for anybody.
    expect(needCover(month, need, FIRST)).toEqual({ people: 0, minimum: 2, preferred: 3 });
    const early = read(cells, {
      needs: [
        { ...needDay, days: [] },
        { ...lunch, hours: { from: 660, to: 720 }, days: [] },
      ],
    });
    expect(early.needs[1] && needCover(early, early.needs[1], FIRST)).toMatchObject({
      people: 3,
      minimum: 4,
    });
    expect(dayCover(early, FIRST).minimum).toBe(2);
  });

  it('of hours over midnight counts who comes on the next day', () => {
    const hours = { from: 1380, to: 1560 };
    const needs = [
      { ...needDay, id: 'n', templateId: null, hours, days: [], workday: { minimum: 1, preferred: 1 } },
    ];
    const of = (cells: string) => {
      const month = read(
        [
          { id: 'a', cells: '·晚·' },
          { id: 'b', cells },
        ],
        { needs },
      );
      return month.needs[0] && needCover(month, month.needs[0], FIRST);
    };
    expect([of('··夜')?.people, of('···')?.people]).toEqual([1, 0]);
  });

  it('of a template that was closed is not asked for', () => {
    const versions = VERSIONS.map((version) => ({ ...version, current: false }));
    expect(read([], { needs: [needDay], versions }).needs).toEqual([]);
  });
});

describe('what the rules say of a month', () => {
  const rows = [{ id: 'a', cells: '·晚夜' }];

  it('stands at the cells, and counts in the score', () => {
    const checked = checkMonth(read(rows, { needs: [needDay] }));
    const findings = allFindings(checked);
    expect(
      findingsByCell(checked, findings)
        .get(`a|${FIRST + 1}`)
        ?.map(({ finding }) => finding.code),
    ).toContain('minimum-rest');
    expect(checked.days.get(FIRST)?.map(({ code }) => code)).toContain('minimum-cover');
    expect(scoreOf(findings).hard).toBe(1);
  });

  it('counts an important wish as much as several others', () => {
    const wish = { day: '2026-11-02', wants: false, templateId: null, reason: null };
    const pointsFor = (weight: number) =>
      scoreOf(allFindings(checkMonth(read([{ id: 'a', cells: '·白', wishes: [{ ...wish, weight }] }]))))
        .points;
    const rule = settingsData('generic').find(({ code }) => code === 'wishes')?.strictness;
    expect(pointsFor(3) - pointsFor(1)).toBe(2 * (rule?.kind === 'soft' ? rule.weight : 0));
  });

  it('is answered for by an override until the breach grows', () => {
    const [broken] = allFindings(checkMonth(read(rows))).filter(
      ({ finding }) => finding.code === 'minimum-rest',
    );
    if (broken?.finding.verdict !== 'breach') throw new Error('no breach');
    const { ruleId, ruleVersion, measured, limit } = broken.finding;
    const days = ['2026-11-02', '2026-11-03'];
    const said = { reason: '双11', byName: null, at: '2026-11-01T00:00:00Z' };
    const more = { id: 'o', personId: 'a', days, place: {}, ...said };
    const scored = (numbers: { measured: number; limit: number }) =>
      scoreOf(
        allFindings(checkMonth(read(rows, { overrides: [{ ...more, ruleId, ruleVersion, ...numbers }] }))),
      );
    expect(scored({ measured, limit })).toMatchObject({ hard: 0, overridden: 1 });
    expect(scored({ measured: measured + 60, limit })).toMatchObject({ hard: 1, overridden: 0 });
  });

  it('marks no cell with how one person compares with the others', () => {
    const checked = checkMonth(
      read([
        { id: 'a', cells: '·夜夜夜·夜夜' },
        { id: 'b', cells: '·' },
      ]),
    );
    const marked = [...findingsByCell(checked, allFindings(checked)).values()].flat();
    expect(allFindings(checked).map(({ finding }) => finding.code)).toContain('fairness');
    expect(marked.map(({ finding }) => finding.code)).not.toContain('fairness');
  });

  it('marks no cell with what concerns very many days', () => {
    const checked = checkMonth(read([{ id: 'a', cells: `·${'白'.repeat(15)}` }]));
    const marked = [...findingsByCell(checked, allFindings(checked)).values()].flat();
    expect(allFindings(checked).map(({ finding }) => finding.code)).toContain('consecutive-work-days');
    expect(marked.map(({ finding }) => finding.code)).not.toContain('consecutive-work-days');
  });
});

it('a duty elsewhere is known by its time alone, its night included', () => {
  const busy = [{ day: '2026-11-03', from: 1320, to: 1800, workMinutes: 450 }];
  const [duty] = read([{ id: 'a', cells: '·', busy }]).records.get('a')?.duties ?? [];
  expect(duty).toMatchObject({ template: null, workMinutes: 450, night: true, blocks: [] });
});

it('measures nights by the hours the department has set, in its own duties and elsewhere', () => {
  const busy = [{ day: '2026-11-03', from: 1320, to: 1800, workMinutes: 450 }];
  const nights = (from: number, atLeast: number) => {
    const [value, strictness] = [{ from, to: 360, atLeast }, { kind: 'soft', weight: 1 } as const];
    const setting = { id: 'n', version: 1, code: 'night-hours', value, strictness, source: 'own' } as const;
    const settings = [{ ...setting, from: null, through: null }];
    const record = read([{ id: 'a', cells: '·晚', busy }], { settings }).records.get('a');
    return record && personTotals(record).nights;
  };
  expect([nights(1320, 120), nights(1380, 120), nights(1380, 421)]).toEqual([2, 1, 0]);
});
