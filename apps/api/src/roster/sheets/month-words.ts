import type { MonthSheet, SheetCover, SheetDay, SheetShift } from '@banke/domain/roster';
import type { TableLanguage } from '../../imports/row-error-words';

/** What stands in documents about a month, beside names and codes. */
export const MONTH_WORDS = {
  'zh-CN': {
    title: (department: string, month: string) => `${department} ${month}班表`,
    file: '班表',
    sheet: '班表',
    team: '班组',
    name: '姓名',
    employeeNumber: '工号',
    totals: ['工时', '加班', '夜班', '周末', '休息'],
    paid: ['平日加班', '休息日加班', '节假日加班', '折算'],
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    makeUp: '班',
    cover: '在岗合计',
    draft: '草稿，还没有公布',
    missing: (letters: string) => `字体里没有的字：${letters}`,
    legend: { name: '图例', code: '代码', shift: '班次', time: '时间', work: '工作小时' },
    incomplete: '* 加班还不完整：缺少前面的班表，或者相关节假日还没有公布，只列出已能确定的部分。',
  },
  en: {
    title: (department: string, month: string) => `${department} roster, ${month}`,
    file: 'Roster',
    sheet: 'Roster',
    team: 'Team',
    name: 'Name',
    employeeNumber: 'Staff number',
    totals: ['Hours', 'Overtime', 'Nights', 'Weekends', 'Rest'],
    paid: ['On workdays', 'On rest days', 'On holidays', 'Weighted'],
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    makeUp: 'M',
    cover: 'Present',
    draft: 'Draft, not yet published',
    missing: (letters: string) => `not in the font: ${letters}`,
    legend: { name: 'Legend', code: 'Code', shift: 'Shift', time: 'Time', work: 'Work hours' },
    incomplete:
      '* Not all of this overtime can be judged: earlier rosters or the announcement of holidays are missing. What is certain is listed.',
  },
} as const;

/** `2026-12-01` through `2026-12-31` → 2026年12月 / December 2026; other spans by their first and last day. */
export function periodInWords(days: MonthSheet['days'], language: TableLanguage): string {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const isMonth =
    first.endsWith('-01') && days.length >= 28 && days.length <= 31 && first.slice(0, 7) === last.slice(0, 7);
  if (!isMonth) return `${first} – ${last}`;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${first}T00:00:00Z`),
  );
}

/** The weekday, with ★ on holidays and a sign on days that are made up for. */
export function weekdayText({ weekday, kind }: SheetDay, language: TableLanguage): string {
  const words = MONTH_WORDS[language];
  const sign = kind === 'holiday' ? '★' : kind === 'make-up' ? words.makeUp : '';
  return `${words.weekdays[weekday - 1] ?? ''}${sign}`;
}

export function coverLabel(cover: SheetCover): string {
  return [coverName(cover), cover.teamName, cover.skillName].filter(Boolean).join(' · ');
}

/** A shift by its code and name, hours by their times. */
export function coverName({ code, name, hours }: SheetCover): string {
  return hours === null ? `${code} ${name}` : spanText({ span: hours });
}

/** `08:30–18:00`; past midnight the hours begin again. */
export function spanText({ span }: Pick<SheetShift, 'span'>): string {
  return span === null ? '' : `${clock(span.from)}–${clock(span.to)}`;
}

function clock(minutes: number): string {
  const within = minutes > 1440 ? minutes - 1440 : (minutes + 1440) % 1440;
  const [hours, rest] = minutes === 1440 ? [24, 0] : [Math.floor(within / 60), within % 60];
  return [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
}
