import { writeCalendar, type CalendarEvent, type CalendarZone } from './write-calendar';

const BERLIN: CalendarZone = {
  id: 'Europe/Berlin',
  observances: [
    { daylight: false, start: '1970-01-01T00:00', from: 60, to: 60 },
    { daylight: true, start: '2027-03-28T02:00', from: 60, to: 120 },
  ],
};
const event: CalendarEvent = {
  ...{ uid: 'one@banke', sequence: 2, changedAt: new Date('2027-03-01T08:00:00.123Z') },
  ...{ summary: '夜班', description: '客服部', location: '', zone: 'Europe/Berlin' },
  ...{ start: '2027-03-27T22:00', end: '2027-03-28T06:00' },
};
const write = (more: Partial<CalendarEvent> = {}, name = '班表') =>
  writeCalendar({ name, zones: [BERLIN], events: [{ ...event, ...more }] });
/** Lines as a reader unfolds them. */
const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  it('tells times on the clocks of the place, and when these change', () => {
    expect(unfolded(write())).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Banke//Roster//EN', 'CALSCALE:GREGORIAN'],
      ...['METHOD:PUBLISH', 'NAME:班表', 'X-WR-CALNAME:班表'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'],
      ...['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin'],
      ...['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100'],
      ...['END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20270328T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['END:DAYLIGHT', 'END:VTIMEZONE'],
      ...['BEGIN:VEVENT', 'UID:one@banke', 'DTSTAMP:20270301T080000Z', 'LAST-MODIFIED:20270301T080000Z'],
      ...['SEQUENCE:2', 'DTSTART;TZID=Europe/Berlin:20270327T220000'],
      ...['DTEND;TZID=Europe/Berlin:20270328T060000', 'SUMMARY:夜班', 'DESCRIPTION:客服部'],
      ...['STATUS:CONFIRMED', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('keeps commas, semicolons, backslashes and line breaks as text', () => {
    expect(unfolded(write({ summary: 'a,b;c\\d\r\ne\nf' }))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\\nf');
  });

  it('lets nothing that is written in a name become a line of its own', () => {
    const lines = unfolded(write({ summary: '白班\r\nEND:VEVENT\rBEGIN:VALARM' }));
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it.each([
    ['Chinese text', '客服中心'.repeat(40)],
    ['characters beyond the first plane', '𠮷👩‍👩‍👧'.repeat(30)],
    ['a line of exactly 75 octets', 'x'.repeat(75 - 'SUMMARY:'.length)],
    ['a line of 76 octets', 'x'.repeat(76 - 'SUMMARY:'.length)],
  ])('folds %s into lines of at most 75 octets, and nothing is lost', (_, summary) => {
    const text = write({ summary });
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
    expect(text).not.toMatch(/\uFFFD/);
  });

  it('tells offsets west of Greenwich and of half hours', () => {
    const observances = [{ daylight: false, start: '1970-01-01T00:00', from: -210, to: 345 }];
    const text = writeCalendar({ name: 'x', zones: [{ id: 'Somewhere', observances }], events: [] });
    expect(text).toContain('TZOFFSETFROM:-0330\r\nTZOFFSETTO:+0545\r\n');
  });
});
