import type { EvaluatedPersonView } from '@banke/contracts';
import { groupsOf, markedValues, TOTAL } from './score-grid';

const person = (staffId: string, teamName: string | null, points: number | null): EvaluatedPersonView => ({
  ...{ staffId, name: staffId, employeeNumber: null, teamName, stays: [], rosterDays: 22, figures: [] },
  ...{ attended: [], total: points === null ? null : points * 2, rank: null, notScored: null, ledger: 0 },
  ...{ before: null, partsBefore: [] },
  parts: points === null ? [] : [{ code: 'kpi', weight: 5000, points, missing: 0 }],
});
const PEOPLE = [
  person('a', '甲', 40_00),
  person('b', '乙', 48_00),
  person('c', '甲', 41_01),
  person('d', null, null),
];

describe('the grid of a month', () => {
  it('stands team by team, the best mean first, those without a score in no mean', () => {
    const groups = groupsOf(PEOPLE, ['kpi'], true);
    expect(
      groups.map(({ team, scored, means }) => [team, scored, means.get('kpi'), means.get(TOTAL)]),
    ).toEqual([
      ['乙', 1, 48_00, 96_00],
      ['甲', 2, 40_51, 81_01],
      [null, 0, null, null],
    ]);
  });

  it('is one group by rank', () => {
    expect(groupsOf(PEOPLE, ['kpi'], false).map(({ people }) => people.length)).toEqual([4]);
  });

  it('marks what is far from the others, a part by what it earned of 100', () => {
    const people = [45_00, 44_50, 45_50, 44_00, 46_00, 20_00].map((points, n) =>
      person(`p${n}`, '甲', points),
    );
    expect(markedValues(people, ['kpi'])).toMatchObject([
      { code: 'kpi', name: 'p5', value: 40_00, median: 89_50, of: 6 },
      { code: TOTAL, name: 'p5', value: 40_00 },
    ]);
  });
});
