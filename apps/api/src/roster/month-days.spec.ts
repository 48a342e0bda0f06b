import { monthDays, type OwnDay } from './month-days';

const days = (from: string, through: string, own: OwnDay[] = [], timeZone = 'Asia/Shanghai') =>
  monthDays({ from, through, timeZone }, own).map(({ kind, holiday }) => holiday ?? kind);

describe('the days of a month', () => {
  it('are holidays and make-up days by the notice of the year', () => {
    expect(days('2026-10-07', '2026-10-11')).toEqual(['国庆节', 'workday', 'workday', '国庆节', 'weekend']);
    expect(monthDays({ from: '2026-10-10', through: '2026-10-10', timeZone: 'PRC' }, [])).toEqual([
      { day: '2026-10-10', kind: 'make-up', holiday: '国庆节' },
    ]);
  });

  it('are unknown in a year whose notice is not out, not without holidays', () => {
    expect(days('2026-12-31', '2027-01-02')).toEqual(['workday', null, null]);
  });

  it('know only weekends in other countries', () => {
    expect(days('2026-10-01', '2026-10-04', [], 'Europe/Berlin')).toEqual([
      ...['workday', 'workday', 'weekend', 'weekend'],
    ]);
  });

  it('are what the company has set, the last word for a day counting', () => {
    const own: OwnDay[] = [
      { day: '2026-10-01', kind: 'workday', name: null },
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027-01-01', kind: 'holiday', name: '新年' },
    ];
    expect(days('2026-10-01', '2026-10-02', own)).toEqual(['workday', '国庆节']);
    expect(days('2027-01-01', '2027-01-02', own)).toEqual(['新年', null]);
  });
});
