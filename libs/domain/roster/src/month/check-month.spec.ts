import { dayNumber } from '@banke/domain/calendar';
import fc from 'fast-check';
import { RULE_PACKS } from '../rules/packs';
import { monthDataOf, settingsData, versionIndex, VERSIONS } from '../testing/month-data-of';
import { checkMonth, recheck, type CheckedMonth } from './check-month';
import type { MonthNeedData } from './month-data';
import { readMonth } from './read-month';

const FIRST = dayNumber('2026-11-02');
const IDS = ['a', 'b', 'c', 'd'];
const count = (minimum: number) => ({ minimum, preferred: minimum + 1 });

const needs: MonthNeedData[] = ['day', 'evening', 'night'].map((templateId) => ({
  ...{ id: templateId, templateId, hours: null, teamId: null, skillId: null, days: [] },
  ...{ workday: count(2), weekend: count(1), holiday: count(1) },
}));

const TEAMS = ['售前', '售后', null, '售前'] as const;

/** Those of one team, and of one beside them. */
const ofTeams: MonthNeedData[] = ['售前', '售后'].map((teamId) => ({
  ...{ id: teamId, templateId: 'day', hours: null, teamId, skillId: null, days: [] },
  ...{ workday: count(1), weekend: count(1), holiday: count(1) },
}));

/** Over midnight, so that three days give it cover. */
const OVER_NIGHT: MonthNeedData = {
  ...{ id: 'over night', templateId: null, hours: { from: 1260, to: 1860 }, teamId: null, skillId: null },
  ...{ workday: count(2), weekend: count(1), holiday: count(1), days: [] },
};

/** The shipped night begins at midnight; this one runs over it. */
const LATE = {
  ...VERSIONS[versionIndex('夜')],
  ...{ versionId: 'late v1', templateId: 'late', code: '通' },
  blocks: [
    { kind: 'work', from: 1320, to: 1800, skillId: null, work: true, paid: true, cover: true },
  ] as const,
} as (typeof VERSIONS)[number];

const plain = ({ people, days, roster }: CheckedMonth) => ({
  people: [...people],
  days: [...days],
  roster,
});

const cell = fc.constantFrom('白', '晚', '夜', '休', '课', '假', '·');
const row = fc.array(cell, { minLength: 16, maxLength: 16 }).map((cells) => cells.join(''));
const write = fc.record({
  personId: fc.constantFrom(...IDS, 'nobody'),
  day: fc.integer({ min: FIRST, max: FIRST + 13 }),
  next: fc.option(
    fc.record({
      templateVersionId: fc.constantFrom('day v1', 'evening v1', 'night v1', 'rest v1', 'late v1'),
      pinned: fc.boolean(),
    }),
  ),
});

describe('checking a month again after changes', () => {
  it('says the same as checking it from scratch, whatever was changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RULE_PACKS),
        fc.array(row, { minLength: 4, maxLength: 4 }),
        fc.array(fc.array(write, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (pack, rows, operations) => {
          const month = readMonth(
            monthDataOf(
              rows.map((cells, index) => ({
                id: IDS[index] ?? '',
                cells,
                teamId: TEAMS[index] ?? null,
                hiredOn: index % 2 === 0 ? '2026-10-20' : '2020-01-01',
                fixedRest: index === 1 ? [{ weekday: 3, from: '2026-01-01', through: null }] : [],
                busy: index === 2 ? [{ day: '2026-11-05', from: 540, to: 720, workMinutes: 180 }] : [],
              })),
              {
                needs: [...needs, ...ofTeams, OVER_NIGHT],
                versions: [...VERSIONS, LATE],
                settings: settingsData(pack),
              },
            ),
          );
          const again = operations.reduce(recheck, checkMonth(month));
          expect(plain(again)).toEqual(plain(checkMonth(again.month)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves alone what no change can touch', () => {
    const checked = checkMonth(
      readMonth(
        monthDataOf([
          { id: 'a', cells: '·晚夜' },
          { id: 'b', cells: '·' },
        ]),
      ),
    );
    const next = { templateVersionId: 'day v1', pinned: false };
    const again = recheck(checked, [{ personId: 'b', day: FIRST + 7, next }]);
    expect(again.people.get('a')).toBe(checked.people.get('a'));
    expect(again.days.get(FIRST)).toBe(checked.days.get(FIRST));
    // A day shift is over before the next day begins, which the rules about days reach all the same.
    expect(again.days.get(FIRST + 8)).toBe(checked.days.get(FIRST + 8));
    expect(again.days.get(FIRST + 7)).not.toBe(checked.days.get(FIRST + 7));
  });

  it('leaves alone what is of another team, and of another person', () => {
    const cells = '·白夜白夜';
    const checked = checkMonth(
      readMonth(
        monthDataOf(
          ['售前', '售后'].map((teamId) => ({ id: teamId, teamId, cells, hiredOn: '2026-10-20' })),
          { needs: ofTeams.map((need) => ({ ...need, workday: count(2) })) },
        ),
      ),
    );
    const again = recheck(checked, [{ personId: '售前', day: FIRST, next: null }]);
    const of = ({ days }: CheckedMonth, teamId: string) =>
      (days.get(FIRST) ?? []).filter(
        (found) =>
          found.personId === teamId || (found.verdict === 'breach' && found.facts?.['teamId'] === teamId),
      );
    const others = of(again, '售后');
    expect(new Set(others.map(({ code }) => code))).toEqual(
      new Set(['minimum-cover', 'preferred-cover', 'new-hire-pairing']),
    );
    expect(others.every((found) => of(checked, '售后').includes(found))).toBe(true);
    expect(of(again, '售前').some((found) => of(checked, '售前').includes(found))).toBe(false);
    expect(again.people.get('售后')).toBe(checked.people.get('售后'));
  });

  it('takes a breach away together with the entry that made it', () => {
    const checked = checkMonth(readMonth(monthDataOf([{ id: 'a', cells: '·晚夜' }])));
    const hard = ({ people }: CheckedMonth) =>
      people
        .get('a')
        ?.filter(({ strictness, verdict }) => strictness.kind === 'hard' && verdict === 'breach');
    expect(hard(checked)).toMatchObject([{ code: 'minimum-rest', measured: 0 }]);
    expect(hard(recheck(checked, [{ personId: 'a', day: FIRST + 1, next: null }]))).toEqual([]);
  });
});

describe('a day of a month', () => {
  it('is covered by a night that began on the day before', () => {
    const asked: MonthNeedData = { ...(needs[2] as MonthNeedData), workday: { minimum: 1, preferred: 1 } };
    const of = (cells: string, versionId: string) => {
      const data = monthDataOf([{ id: 'a', cells }], { needs: [asked], versions: [...VERSIONS, LATE] });
      const next = { templateVersionId: versionId, pinned: false };
      return recheck(checkMonth(readMonth(data)), [{ personId: 'a', day: FIRST, next }]);
    };
    const short = (checked: CheckedMonth) =>
      checked.days
        .get(FIRST + 1)
        ?.flatMap((found) =>
          found.code === 'minimum-cover' && found.verdict === 'breach' ? [found.facts] : [],
        );
    const clock = readMonth(monthDataOf([])).clock;
    // Until six somebody is there; the shipped night asks for people from midnight to half past eight.
    expect(short(of('··', 'late v1'))?.map((facts) => facts?.['start'])).toEqual([clock.at(FIRST + 1, 360)]);
    expect(short(of('··', 'day v1'))).toHaveLength(2);
  });
});
