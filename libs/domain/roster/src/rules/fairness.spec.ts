import { MONDAY, PERSON, record } from '../testing/month-of';
import { fairness } from './fairness';

const roster = (...months: string[]) => ({
  period: record(months[0] ?? '').period,
  people: months.map((cells, index) => record(cells, { person: { ...PERSON, id: `p${index}` } })),
});

describe('fairness', () => {
  it('names who bears more nights than the least burdened and the spread', () => {
    const found = fairness.check(roster('夜夜夜白白', '白夜白白白', '白白白白白'), {
      of: 'nights',
      spread: 2,
    });
    expect(found).toMatchObject([{ personId: 'p0', measured: 3, limit: 2, facts: { least: 0 } }]);
  });

  it('counts weekend days', () => {
    const found = fairness.check(roster('白白白白白白白', '白白白白白休休'), {
      of: 'weekend-days',
      spread: 1,
    });
    expect(found).toMatchObject([{ personId: 'p0', measured: 2, limit: 1 }]);
  });

  it('leaves out who is not there the whole time', () => {
    const period = record('夜夜夜').period;
    const half = record('···', {
      person: { ...PERSON, id: 'half', employed: [{ from: period.from + 1, through: null }] },
    });
    expect(fairness.check({ period, people: [record('夜夜夜'), half] }, { of: 'nights', spread: 2 })).toEqual(
      [],
    );
  });

  it('cannot judge holidays before all of the period are announced, and judges the rest', () => {
    const dayKind = (day: number) => (day === MONDAY + 1 ? null : day === MONDAY ? 'holiday' : 'workday');
    const people = ['夜夜夜', '休休休'].map((cells, index) =>
      record(cells, { dayKind, person: { ...PERSON, id: `p${index}` } }),
    );
    const of = (burden: 'holidays' | 'nights') =>
      fairness.check(
        { period: people[0]?.period ?? { from: 0, through: 0 }, people },
        { of: burden, spread: 0 },
      );
    expect(of('holidays')).toEqual([
      {
        ...{ verdict: 'unjudged', personId: null, days: [MONDAY + 1] },
        ...{ needsFrom: MONDAY + 1, because: 'holidays' },
      },
    ]);
    expect(of('nights')).toMatchObject([{ verdict: 'breach', personId: 'p0', measured: 3 }]);
  });

  it('judges holidays once they are announced', () => {
    const dayKind = (day: number) => (day === MONDAY ? 'holiday' : 'workday');
    const people = ['白休休', '休白白'].map((cells, index) =>
      record(cells, { dayKind, person: { ...PERSON, id: `p${index}` } }),
    );
    const [first] = people;
    const found = first && fairness.check({ period: first.period, people }, { of: 'holidays', spread: 0 });
    expect(found).toMatchObject([{ personId: 'p0', measured: 1, limit: 0 }]);
  });

  it('has nothing to say of nobody', () => {
    expect(
      fairness.check({ period: { from: 0, through: 1 }, people: [] }, { of: 'holidays', spread: 0 }),
    ).toEqual([]);
  });
});
