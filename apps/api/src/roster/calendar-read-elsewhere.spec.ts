import ICAL from 'ical.js';
import type { OwnShiftRow } from '@banke/database';
import { writeCalendar } from '@banke/documents';
import { instantAt } from '@banke/domain/calendar';
import { calendarEvents, calendarShifts, calendarZones, toldOf } from './calendar-of-shifts';

/** Day, evening, over night, and out of the hour that the clocks skip in spring. */
const TIMES = [
  [510, 1080],
  [900, 1440],
  [1320, 1800],
  [150, 480],
] as const;
/** Around both changes of the clocks in Berlin, in two years, and in between. */
const DAYS = [
  ...['2027-03-27', '2027-03-28', '2027-03-29', '2027-07-01', '2027-10-30', '2027-10-31', '2027-11-01'],
  ...['2027-12-31', '2028-03-25', '2028-03-26', '2028-10-28', '2028-10-29'],
];
/** Of an hour that comes twice the format means the first (RFC 5545, 3.3.5), this parser the second. */
const twice = (day: string, from: number) => from === 150 && ['2027-10-31', '2028-10-29'].includes(day);

const shift = (timeZone: string, day: string, [from, to]: readonly [number, number]): OwnShiftRow => ({
  ...{ rosterId: timeZone, day, versionId: 'v', templateId: 't', kind: 'shift', code: '晚' },
  ...{
    name: '晚班; 含\n交接, 清点',
    colour: 1,
    earlyClass: false,
    departmentName: '客服部',
    siteName: '网店',
  },
  timeZone,
  blocks: [{ kind: 'work', from, to, work: true, paid: true, cover: true, skillId: null }],
});

/** The file as a program that is not ours understands it. */
function readElsewhere(rows: readonly OwnShiftRow[]) {
  const shifts = calendarShifts(rows);
  const told = shifts.map((each) => ({
    ...{ rosterId: each.rosterId, day: each.day, sequence: 3, told: toldOf(each) },
    changedAt: new Date('2027-01-01T00:00:00Z'),
  }));
  const text = writeCalendar({
    name: '示例 林晓雨',
    zones: calendarZones(shifts),
    events: calendarEvents('s', shifts, told),
  });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const read = new ICAL.Timezone(zone);
    ICAL.TimezoneService.remove(read.tzid);
    ICAL.TimezoneService.register(read);
  }
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar feed, read by a parser that is not ours', () => {
  it.each(
    ['Europe/Berlin', 'Asia/Shanghai'].flatMap((zone) => TIMES.map((times) => [zone, ...times] as const)),
  )('begins and ends in %s from minute %i to %i at the same instants', (zone, from, to) => {
    const days = DAYS.filter((day) => !twice(day, from));
    const read = readElsewhere(days.map((day) => shift(zone, day, [from, to])));
    const instants = read.map(({ startDate, endDate }) => [
      new Date(startDate.toUnixTime() * 1000).toISOString(),
      new Date(endDate.toUnixTime() * 1000).toISOString(),
    ]);
    expect(instants).toEqual(
      days.map((day) => [instantAt(zone, day, from).toISOString(), instantAt(zone, day, to).toISOString()]),
    );
    expect(new Set(read.map(({ startDate }) => startDate.zone.tzid))).toEqual(new Set([zone]));
  });

  it('says what it is, in characters that mean something to the format, and which edition', () => {
    const [event, ...more] = readElsewhere([shift('Asia/Shanghai', '2027-03-10', [510, 1080])]);
    expect(more).toEqual([]);
    expect(event?.summary).toContain('晚班; 含');
    expect(event?.summary).toContain('交接, 清点');
    expect([event?.sequence, event?.uid === '', event?.location]).toEqual([3, false, '网店']);
  });
});
