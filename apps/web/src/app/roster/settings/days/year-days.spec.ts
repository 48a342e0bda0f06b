import type { HolidayListView, HolidayView } from '@banke/contracts';
import { announcedDay, specialRuns, yearDay } from './year-days';

const own = (day: string, change: Partial<HolidayView> = {}): HolidayView => ({
  ...{ id: day, siteId: null, day, kind: 'holiday', name: '店庆', version: 1 },
  ...change,
});
const list: HolidayListView = {
  own: [],
  announced: [
    { day: '2026-10-01', kind: 'holiday', name: '国庆节' },
    { day: '2026-10-02', kind: 'holiday', name: '国庆节' },
    { day: '2026-10-10', kind: 'make-up', name: '国庆节' },
  ],
  known: true,
  editable: true,
};

describe('a day of the year', () => {
  it.each([
    ['2026-10-01', 'holiday', '国庆节'],
    ['2026-10-10', 'make-up', '国庆节'],
    ['2026-11-21', 'weekend', null],
    ['2026-11-23', 'workday', null],
  ])('%s is a %s', (day, kind, name) => {
    expect(yearDay(list, day, null)).toMatchObject({ kind, name });
  });

  it('is unknown while nothing is announced, unless the company has set it', () => {
    const unknown = { ...list, announced: [], known: false, own: [own('2026-11-23')] };
    expect(yearDay(unknown, '2026-11-21', null).kind).toBeNull();
    expect(yearDay(unknown, '2026-11-23', null).kind).toBe('holiday');
  });

  it('is what was set for the site before what was set for all', () => {
    const set = {
      ...list,
      own: [own('2026-10-01', { kind: 'workday' }), own('2026-10-01', { siteId: 'mall', name: '商场' })],
    };
    expect(yearDay(set, '2026-10-01', 'mall')).toMatchObject({ kind: 'holiday', name: '商场' });
    expect(yearDay(set, '2026-10-01', 'shop')).toMatchObject({ kind: 'workday' });
    expect(announcedDay(set, '2026-10-01')).toMatchObject({ kind: 'holiday', own: undefined });
  });

  it('is listed with its neighbours of the same holiday, and by itself once it is set', () => {
    const spans = (each: HolidayListView) =>
      specialRuns(each, null).map(({ from, through }) => [from, through]);
    expect(spans(list)).toEqual([
      ['2026-10-01', '2026-10-02'],
      ['2026-10-10', '2026-10-10'],
    ]);
    expect(spans({ ...list, own: [own('2026-10-02', { name: '国庆节' })] })).toHaveLength(3);
  });
});
