import { DEFAULT_REPEAT } from './ledger';
import { scorePeople, type PersonToScore } from './score-people';
import { outOf100, WORKED_EXAMPLE } from './testing';

const templates = new Map([['agent', WORKED_EXAMPLE]]);
const person = (name: string, kpi: number | null, change: Partial<PersonToScore> = {}): PersonToScore => ({
  person: name,
  stays: [{ post: 'agent', days: 30 }],
  figures: new Map(kpi === null ? [] : [['kpi-line', outOf100(kpi)]]),
  ...{ ledger: [], days: 20 },
  ...change,
});
const ranks = (...people: PersonToScore[]) =>
  scorePeople(people, templates, DEFAULT_REPEAT).map(({ person, rank, pool }) => [person, rank, pool]);

describe('the people of a month', () => {
  it('share the better rank when they tie, and the next is skipped', () => {
    expect(ranks(person('a', 80), person('b', 90), person('c', 80), person('d', 70))).toEqual([
      ['a', 2, 4],
      ['b', 1, 4],
      ['c', 2, 4],
      ['d', 4, 4],
    ]);
  });

  it('are out of the ranking when they are not scored, and out of the month without a template', () => {
    const found = ranks(
      person('a', 80),
      person('b', 90, { days: 9 }),
      person('c', null),
      person('d', 90, { stays: [{ post: null, days: 30 }] }),
      person('e', 90, { stays: [{ post: 'lead', days: 30 }] }),
    );
    expect(found).toEqual([
      ['a', 1, 1],
      ['b', null, 1],
      ['c', null, 1],
    ]);
  });
});
