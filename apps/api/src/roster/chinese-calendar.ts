import { getDayDetail, getHolidaysInRange } from 'chinese-days';
import { dayNumber, daysOf, isoWeekday, plainDateOf, type PlainDate } from '@banke/domain/calendar';
import type { DayKind } from '@banke/domain/roster';

/** The zones whose holidays are those of the State Council's yearly notice; Hong Kong, Macau and Taipei have their own. */
const MAINLAND = new Set([
  ...[
    'Asia/Shanghai',
    'Asia/Urumqi',
    'Asia/Chongqing',
    'Asia/Chungking',
    'Asia/Harbin',
    'Asia/Kashgar',
    'PRC',
  ],
]);

export function isMainlandZone(timeZone: string): boolean {
  return MAINLAND.has(timeZone);
}

const announcedYears = new Map<string, boolean>();

/** False for a year whose notice the calendar does not know; asked for its days, it would say "no holiday" all the same. */
export function isAnnounced(year: string): boolean {
  const known =
    announcedYears.get(year) ?? getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
  announcedYears.set(year, known);
  return known;
}

/** What a day is by the notice; null where there is none yet. */
export function chineseDay(day: PlainDate): { kind: DayKind | null; name: string | null } {
  if (!isAnnounced(day.slice(0, 4))) return { kind: null, name: null };
  // `National Day,国庆节,3` on holidays and make-up days, the weekday's name on others.
  const { work, name } = getDayDetail(day);
  const [, chinese] = name.split(',');
  if (chinese !== undefined)
    return work ? { kind: 'make-up', name: chinese } : { kind: 'holiday', name: chinese };
  return { kind: isoWeekday(dayNumber(day)) >= 6 ? 'weekend' : 'workday', name: null };
}

/** The holidays and make-up days of a year's notice, none where it is not out. */
export function announcedDays(year: string): { day: PlainDate; kind: DayKind; name: string }[] {
  const span = { from: dayNumber(`${year}-01-01`), through: dayNumber(`${year}-12-31`) };
  return daysOf(span).flatMap((number) => {
    const day = plainDateOf(number);
    const { kind, name } = chineseDay(day);
    return kind !== null && name !== null ? [{ day, kind, name }] : [];
  });
}
