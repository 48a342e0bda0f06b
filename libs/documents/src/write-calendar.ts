/** A calendar as RFC 5545 writes it: shifts of one person, with the zones that their times are told in. */
export interface CalendarFile {
  name: string;
  zones: readonly CalendarZone[];
  events: readonly CalendarEvent[];
}

export interface CalendarZone {
  /** IANA name. */
  id: string;
  /** In order; the first holds from the beginning of time. */
  observances: readonly CalendarObservance[];
}

export interface CalendarObservance {
  daylight: boolean;
  /** What the clocks showed when it began, by the offset before: `2027-03-28T02:00`. */
  start: string;
  /** Minutes ahead of UTC, before and from then on. */
  from: number;
  to: number;
}

export interface CalendarEvent {
  /** Stays when the event changes. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description: string;
  location: string;
  zone: string;
  /** What the clocks of the zone show: `2026-11-28T22:00`. */
  start: string;
  end: string;
}

const REFRESH = 'PT1H';

/** The file's text: lines end in CRLF and are at most 75 octets long. */
export function writeCalendar({ name, zones, events }: CalendarFile): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Banke//Roster//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zones.flatMap(zoneLines),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function zoneLines({ id, observances }: CalendarZone): string[] {
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...observances.flatMap(({ daylight, start, from, to }) => {
      const kind = daylight ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${local(start)}`,
        `TZOFFSETFROM:${offset(from)}`,
        `TZOFFSETTO:${offset(to)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

function eventLines(event: CalendarEvent): string[] {
  const changed = event.changedAt.toISOString().replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;TZID=${event.zone}:${local(event.start)}`,
    `DTEND;TZID=${event.zone}:${local(event.end)}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/** `2026-11-28T22:00` → `20261128T220000` */
function local(wall: string): string {
  return `${wall.replace(/[-:]/g, '')}00`;
}

/** 330 → +0530 */
function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

const MOST_OCTETS = 75;

/** Long lines go on after a break and a space, which counts; no character is torn apart. */
function folded(line: string): string {
  const lines: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(part);
      [part, octets] = [' ', 1];
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join('\r\n');
}
