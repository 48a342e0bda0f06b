import type { OwnShiftRow, ToldEventRow } from '@banke/database';
import type { CalendarEvent, CalendarObservance, CalendarZone } from '@banke/documents';
import { dayNumber, wallTime, zoneChanges, zoneClock, type Minute } from '@banke/domain/calendar';
import { isDuty, placeShift } from '@banke/domain/roster';

/** One shift of a person in real time, with what a calendar shows of it. */
export interface CalendarShift {
  rosterId: string;
  day: string;
  start: Minute;
  end: Minute;
  zone: string;
  summary: string;
  description: string;
  location: string;
}

/** The duties among what a person has; rest and leave take no time of a calendar. */
export function calendarShifts(rows: readonly OwnShiftRow[]): CalendarShift[] {
  return rows
    .filter(({ kind, blocks }) => isDuty(kind) && blocks.length > 0)
    .map((row) => {
      const { versionId: id, rosterId, day, timeZone, name, departmentName, siteName } = row;
      const template = { ...row, id, dayPart: null, skillIds: [] };
      const { start, end } = placeShift(template, '', dayNumber(day), zoneClock(timeZone));
      return {
        ...{ rosterId, day, start, end, zone: timeZone },
        ...{ summary: name, description: departmentName, location: siteName },
      };
    });
}

/** All that a calendar is told of a shift, as one text: another text is a change. */
export function toldOf({ start, end, zone, summary, description, location }: CalendarShift): string {
  return JSON.stringify([start, end, zone, summary, description, location]);
}

/** What has to be noted before this is told: shifts told otherwise than before, and those that are told no more. */
export function newlyTold(
  shifts: readonly CalendarShift[],
  told: readonly ToldEventRow[],
): { rosterId: string; day: string; told: string | null }[] {
  const before = new Map(told.map((each) => [keyOf(each), each.told]));
  const now = new Set(shifts.map(keyOf));
  return [
    ...shifts
      .filter((shift) => before.get(keyOf(shift)) !== toldOf(shift))
      .map((shift) => ({ rosterId: shift.rosterId, day: shift.day, told: toldOf(shift) })),
    ...told
      .filter((each) => each.told !== null && !now.has(keyOf(each)))
      .map(({ rosterId, day }) => ({ rosterId, day, told: null })),
  ];
}

export function calendarEvents(
  staffId: string,
  shifts: readonly CalendarShift[],
  told: readonly ToldEventRow[],
): CalendarEvent[] {
  const known = new Map(told.map((each) => [keyOf(each), each]));
  return shifts.flatMap((shift) => {
    const event = known.get(keyOf(shift));
    if (!event) return [];
    const { start, end, zone, summary, description, location, rosterId, day } = shift;
    return [
      {
        uid: `${day}-${rosterId}-${staffId}@banke`,
        ...{ sequence: event.sequence, changedAt: event.changedAt, summary, description, location, zone },
        ...{ start: wallTime(zone, start), end: wallTime(zone, end) },
      },
    ];
  });
}

/** The zones of these shifts, with every change of their clocks while the shifts last. */
export function calendarZones(shifts: readonly CalendarShift[]): CalendarZone[] {
  return [...new Set(shifts.map(({ zone }) => zone))].map((id) => {
    const there = shifts.filter(({ zone }) => zone === id);
    const from = Math.min(...there.map(({ start }) => start)) - DAY_MINUTES;
    const to = Math.max(...there.map(({ end }) => end)) + DAY_MINUTES;
    return { id, observances: observancesOf(id, from, to) };
  });
}

function observancesOf(zone: string, from: Minute, to: Minute): CalendarObservance[] {
  const changes = zoneChanges(zone, from, to);
  const [next] = changes;
  // What holds at first is summer time if the clocks are put back next.
  const first = next?.before ?? offsetAt(zone, from);
  return [
    { daylight: next !== undefined && next.after < next.before, start: LONG_AGO, from: first, to: first },
    ...changes.map(({ at, before, after }) => ({
      daylight: after > before,
      start: new Date((at + before) * MINUTE_MS).toISOString().slice(0, 16),
      ...{ from: before, to: after },
    })),
  ];
}

const LONG_AGO = '1970-01-01T00:00';
const DAY_MINUTES = 1440;
const MINUTE_MS = 60_000;

function offsetAt(zone: string, minute: Minute): number {
  return Date.parse(`${wallTime(zone, minute)}Z`) / MINUTE_MS - minute;
}

function keyOf({ rosterId, day }: { rosterId: string; day: string }): string {
  return `${rosterId} ${day}`;
}
