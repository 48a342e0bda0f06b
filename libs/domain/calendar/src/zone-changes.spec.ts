import { wallTime, zoneChanges } from './zone-changes';

const minute = (iso: string) => Date.parse(iso) / 60_000;
const changesIn = (zone: string, from: string, to: string) =>
  zoneChanges(zone, minute(from), minute(to)).map(({ at, before, after }) => [
    new Date(at * 60_000).toISOString().slice(0, 16),
    before,
    after,
  ]);

describe('the changes of the clocks', () => {
  it('of Berlin are two a year, to the minute', () => {
    expect(changesIn('Europe/Berlin', '2027-01-01T00:00Z', '2028-01-01T00:00Z')).toEqual([
      ['2027-03-28T01:00', 60, 120],
      ['2027-10-31T01:00', 120, 60],
    ]);
  });

  it('of Shanghai are none', () => {
    expect(changesIn('Asia/Shanghai', '2026-01-01T00:00Z', '2030-01-01T00:00Z')).toEqual([]);
  });

  it('of Lord Howe are half an hour', () => {
    expect(changesIn('Australia/Lord_Howe', '2027-01-01T00:00Z', '2027-06-01T00:00Z')).toEqual([
      ['2027-04-03T15:00', 660, 630],
    ]);
  });

  it('are found when the span ends within the day', () => {
    expect(changesIn('Europe/Berlin', '2027-03-28T00:30Z', '2027-03-28T01:00Z')).toHaveLength(1);
    expect(changesIn('Europe/Berlin', '2027-03-28T00:30Z', '2027-03-28T00:59Z')).toHaveLength(0);
  });
});

describe('what the clocks show', () => {
  it.each([
    ['2027-03-28T00:59Z', '2027-03-28T01:59'],
    ['2027-03-28T01:00Z', '2027-03-28T03:00'],
    ['2027-10-31T00:30Z', '2027-10-31T02:30'],
    ['2027-10-31T01:30Z', '2027-10-31T02:30'],
  ])('in Berlin at %s is %s', (at, shown) => {
    expect(wallTime('Europe/Berlin', minute(at))).toBe(shown);
  });
});
