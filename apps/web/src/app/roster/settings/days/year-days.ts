import type { HolidayListView, HolidayView } from '@banke/contracts';
import { addDays, dayNumber, isoWeekday, type PlainDate } from '@banke/domain/calendar';
import type { DayKind } from '@banke/domain/roster';

/** What a day is, and who says so. */
export interface YearDay {
  day: PlainDate;
  /** Null: its year is not announced, and nobody has set it. */
  kind: DayKind | null;
  name: string | null;
  own: HolidayView | undefined;
}

/** Days one after another that are the same: a holiday, make-up days, or what the company has set. */
export interface DayRun extends Omit<YearDay, 'day'> {
  from: PlainDate;
  through: PlainDate;
}

/** A day at a site, or everywhere: what the company has set, for the site first, then what is announced, then the week. */
export function yearDay(list: HolidayListView, day: PlainDate, siteId: string | null): YearDay {
  const set = list.own.filter((each) => each.day === day);
  const own = set.find((each) => each.siteId === siteId) ?? set.find((each) => each.siteId === null);
  if (own) return { day, kind: own.kind, name: own.name, own };
  const announced = list.announced.find((each) => each.day === day);
  if (announced) return { day, kind: announced.kind, name: announced.name, own: undefined };
  const usual = isoWeekday(dayNumber(day)) >= 6 ? 'weekend' : 'workday';
  return { day, kind: list.known ? usual : null, name: null, own: undefined };
}

/** The days of a year that are not as their weekday says, in runs. */
export function specialRuns(list: HolidayListView, siteId: string | null): DayRun[] {
  const special = [...new Set([...list.announced, ...list.own].map(({ day }) => day))]
    .sort()
    .map((day) => yearDay(list, day, siteId))
    .filter(({ own, kind }) => own !== undefined || kind === 'holiday' || kind === 'make-up');
  return special.reduce<DayRun[]>((runs, { day, ...told }) => {
    const last = runs.at(-1);
    const goesOn =
      last && addDays(last.through, 1) === day && last.kind === told.kind && last.name === told.name;
    if (goesOn && last.own === undefined && told.own === undefined) {
      return [...runs.slice(0, -1), { ...last, through: day }];
    }
    return [...runs, { ...told, from: day, through: day }];
  }, []);
}

/** What the day would be without what the company has set for it. */
export function announcedDay(list: HolidayListView, day: PlainDate): YearDay {
  return yearDay({ ...list, own: [] }, day, null);
}

export function daysIn({ from, through }: Pick<DayRun, 'from' | 'through'>): number {
  return dayNumber(through) - dayNumber(from) + 1;
}
