import { dayOf, hour, need } from '../testing/day-of';
import { minimumCover } from './minimum-cover';

describe('minimum cover', () => {
  it('names every stretch that is short, with what is there and what is needed', () => {
    const day = dayOf(
      [
        { id: 'a', code: '白' },
        { id: 'b', code: '课' },
      ],
      [need(9, 14, 2)],
    );
    const found = minimumCover
      .check(day, {})
      .map((finding) =>
        finding.verdict === 'breach'
          ? [
              hour(Number(finding.facts?.['start'])),
              hour(Number(finding.facts?.['end'])),
              finding.measured,
              finding.limit,
            ]
          : [],
      );
    expect(found).toEqual([
      [9, 10, 1, 2],
      [12, 14, 1, 2],
    ]);
  });

  it('is met by as many as it asks for', () => {
    expect(minimumCover.check(dayOf([{ id: 'a', code: '白' }], [need(9, 12, 1)]), {})).toEqual([]);
  });
});
