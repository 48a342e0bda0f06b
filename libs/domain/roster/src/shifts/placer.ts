import type { DayNumber, ZoneClock } from '@banke/domain/calendar';
import { placeShift, type Duty, type NightHours } from './place-shift';
import type { ShiftTemplate } from './shift-template';

/** Puts a version of a template on a day of a person. */
export type Placer = (template: ShiftTemplate, personId: string, day: DayNumber) => Duty;

/** `placeShift`, worked out once for each version and day: everybody on it has the same hours. */
export function placer(clock: ZoneClock, hoursOn: (day: DayNumber) => NightHours): Placer {
  const placed = new Map<ShiftTemplate, Map<DayNumber, Duty>>();
  return (template, personId, day) => {
    const days = placed.get(template) ?? new Map<DayNumber, Duty>();
    placed.set(template, days);
    const known = days.get(day) ?? placeShift(template, '', day, clock, hoursOn(day));
    days.set(day, known);
    return { ...known, personId };
  };
}
