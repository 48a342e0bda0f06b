import type { OwnShiftRow, ToldEventRow } from '@banke/database';
import { calendarEvents, calendarShifts, calendarZones, newlyTold, toldOf } from './calendar-of-shifts';

const at = new Date('2027-03-01T08:00:00Z');
const own = (day: string, from: number, to: number, more: Partial<OwnShiftRow> = {}): OwnShiftRow => ({
  ...{ rosterId: 'r', day, versionId: 'v', templateId: 't', kind: 'shift', code: '晚', name: '晚班' },
  ...{ colour: 1, earlyClass: false, departmentName: '客服部', siteName: '网店' },
  ...{ timeZone: 'Europe/Berlin' },
  blocks: [{ kind: 'work', from, to, work: true, paid: true, cover: true, skillId: null }],
  ...more,
});
const toldAs = (rows: readonly OwnShiftRow[], sequence = 0): ToldEventRow[] =>
  calendarShifts(rows).map((shift) => ({
    ...{ rosterId: shift.rosterId, day: shift.day, sequence, told: toldOf(shift), changedAt: at },
  }));
const times = (...rows: OwnShiftRow[]) =>
  calendarEvents('s', calendarShifts(rows), toldAs(rows)).map(({ start, end }) => [start, end]);

describe('the calendar of somebody’s shifts', () => {
  it.each([
    ['until midnight', '2027-03-10', 900, 1440, '2027-03-10T15:00', '2027-03-11T00:00'],
    ['over night', '2027-03-10', 1320, 1800, '2027-03-10T22:00', '2027-03-11T06:00'],
    ['over the night of the spring change', '2027-03-27', 1320, 1800, '2027-03-27T22:00', '2027-03-28T06:00'],
    ['over the night of the autumn change', '2027-10-30', 1320, 1800, '2027-10-30T22:00', '2027-10-31T06:00'],
    ['from a time that the clocks skip', '2027-03-28', 150, 480, '2027-03-28T03:30', '2027-03-28T08:00'],
    ['of the last night of a year', '2026-12-31', 1320, 1800, '2026-12-31T22:00', '2027-01-01T06:00'],
  ])('tells a shift %s as the clocks show it', (_, day, from, to, start, end) => {
    expect(times(own(day, from, to))).toEqual([[start, end]]);
  });

  it('leaves out rest and leave', () => {
    expect(calendarShifts([own('2027-03-10', 0, 0, { kind: 'rest', blocks: [] })])).toEqual([]);
  });

  it('tells the offset of each zone while the shifts last, and no change beyond', () => {
    const winter = [own('2027-01-10', 540, 1080), own('2027-02-10', 540, 1080)];
    expect(calendarZones(calendarShifts(winter))[0]?.observances).toEqual([
      { daylight: false, start: '1970-01-01T00:00', from: 60, to: 60 },
    ]);
    const summer = [
      own('2027-06-10', 540, 1080),
      own('2027-11-10', 540, 1080, { timeZone: 'Asia/Shanghai' }),
    ];
    expect(calendarZones(calendarShifts([...winter, ...summer]))).toEqual([
      {
        id: 'Europe/Berlin',
        observances: [
          { daylight: false, start: '1970-01-01T00:00', from: 60, to: 60 },
          { daylight: true, start: '2027-03-28T02:00', from: 60, to: 120 },
        ],
      },
      {
        id: 'Asia/Shanghai',
        observances: [{ daylight: false, start: '1970-01-01T00:00', from: 480, to: 480 }],
      },
    ]);
    const autumn = [own('2027-10-30', 1320, 1800)];
    expect(calendarZones(calendarShifts(autumn))[0]?.observances[0]).toMatchObject({
      daylight: true,
      to: 120,
    });
  });

  it('keeps the name of an event when the shift is another', () => {
    const [before] = calendarEvents(
      's',
      calendarShifts([own('2027-03-10', 540, 1080)]),
      toldAs([own('2027-03-10', 540, 1080)]),
    );
    const changed = own('2027-03-10', 900, 1440, { versionId: 'w', name: '白班' });
    const [after] = calendarEvents('s', calendarShifts([changed]), toldAs([changed], 1));
    expect([after?.uid, after?.sequence]).toEqual([before?.uid, 1]);
  });
});

describe('what has to be noted', () => {
  const rows = [own('2027-03-10', 540, 1080), own('2027-03-11', 540, 1080)];

  it('is nothing when everything is told already', () => {
    expect(newlyTold(calendarShifts(rows), toldAs(rows))).toEqual([]);
  });

  it('is a new shift, a changed one, and one that is taken away, once', () => {
    const now = calendarShifts([own('2027-03-10', 600, 1080), own('2027-03-12', 540, 1080)]);
    const noted = newlyTold(now, toldAs(rows));
    expect(noted.map(({ day, told }) => [day, told === null])).toEqual([
      ['2027-03-10', false],
      ['2027-03-12', false],
      ['2027-03-11', true],
    ]);
    const gone = toldAs(rows).map((each) => ({ ...each, told: null }));
    expect(newlyTold([], gone)).toEqual([]);
  });
});
