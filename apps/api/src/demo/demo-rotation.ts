import { addMonths, dayNumber, daysOf, mondayOf, monthAround, plainDateOf } from '@banke/domain/calendar';
import type { DemoCalendar } from './demo-calendar';
import { demoCareers, type DemoCareer } from './demo-careers';
import { demoRecords, staffId } from './demo-records';
import { DEMO_FLAGS } from './demo-skills';

/** Keys of the shipped templates. */
export type DemoShift = 'day' | 'evening' | 'early-class' | 'rest';

/** A day with what the rotation counts by, so that it is reckoned once and not for everybody. */
export interface RotationDay {
  day: number;
  date: string;
  /** 0 is Monday. */
  weekday: number;
  /** Of its Monday. */
  week: number;
  month: number;
}

export interface RotationMonth {
  from: number;
  through: number;
  /** Months from this one. */
  offset: number;
  days: readonly RotationDay[];
}

/** Where somebody is on a day, and on which shift. */
export interface Rotated {
  departmentId: string;
  shift: DemoShift;
}

/** Somebody of the demo, as the rotation sees them. */
export interface RotatedPerson {
  id: string;
  name: string;
  /** One a day of the month; undefined where the person is not employed. */
  shiftsOf(month: RotationMonth): (Rotated | undefined)[];
}

const DAY_MINUTES = 480;
const MANAGERS = ['客服主管', '门店主管'];

/**
 * Five days of work and two of rest, which move on each month; every second or third week in the evening; the early class
 * once a month.
 */
export function demoRotation(calendar: DemoCalendar): RotatedPerson[] {
  const careers = demoCareers(calendar);
  const { secondments } = demoRecords(calendar, careers);
  return careers.map((career, index) => {
    const { name, place, post } = career.person;
    const team = careers.filter((each) => each.person.place === place);
    const lent = secondments.filter((each) => each.name === name);
    const flagged = (flag: string) => DEMO_FLAGS.some((each) => each.name === name && each.flag === flag);
    const manager = post !== undefined && MANAGERS.includes(post.name);
    const every = team.length < 12 ? 2 : 3;
    // An evening shift ends within the night.
    const own = { rank: team.indexOf(career), every: flagged('no-night') ? null : every };
    const attends = !manager && !flagged('no-overtime');
    const shiftOn = (day: RotationDay): Rotated | undefined => {
      const home = career.memberships.find((each) => covers(each, day.date));
      if (!home) return undefined;
      const guest = lent.find((each) => covers(each, day.date));
      const departmentId = guest?.row.departmentId ?? home.departmentId;
      return { departmentId, shift: manager ? managerOn(day) : rotatedOn(day, home.weeklyMinutes, own) };
    };
    return {
      id: staffId(name),
      name,
      shiftsOf({ days }) {
        const shifts = days.map(shiftOn);
        const first = (index * 5) % 22;
        const later = shifts.findIndex((each, at) => at >= first && each?.shift === 'day');
        const free = later >= 0 ? later : shifts.findIndex((each) => each?.shift === 'day');
        const there = shifts[free];
        if (attends && there) shifts[free] = { ...there, shift: 'early-class' };
        return shifts;
      },
    };
  });
}

function rotatedOn(
  { weekday, week, month }: RotationDay,
  weeklyMinutes: number,
  { rank, every }: { rank: number; every: number | null },
): DemoShift {
  const firstRest = (2 * rank + month) % 7;
  const rests = 7 - Math.min(5, Math.round(weeklyMinutes / DAY_MINUTES));
  if ((weekday - firstRest + 7) % 7 < rests) return 'rest';
  return every !== null && (rank + week) % every === 0 ? 'evening' : 'day';
}

function managerOn({ weekday }: RotationDay): DemoShift {
  return weekday >= 5 ? 'rest' : 'day';
}

function covers({ from, through }: Pick<DemoCareer['memberships'][number], 'from' | 'through'>, day: string) {
  return from <= day && (through === null || day <= through);
}

/** The months of the demo's rosters, from three ago to the next one. */
export function demoMonths({ today }: DemoCalendar): RotationMonth[] {
  return [-3, -2, -1, 0, 1].map((offset) => {
    const month = monthAround(dayNumber(addMonths(today, offset)));
    return { ...month, offset, days: daysOf(month).map(rotationDay) };
  });
}

function rotationDay(day: number): RotationDay {
  const monday = mondayOf(day);
  const month = plainDateOf(monday);
  return {
    ...{ day, date: plainDateOf(day), weekday: day - monday, week: Math.floor((monday + 3) / 7) },
    month: Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)),
  };
}
