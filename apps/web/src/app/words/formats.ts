import { computed, Injectable, inject } from '@angular/core';
import { dateInWords } from '@banke/contracts/codes';
import { CompanyClock } from './company-clock';
import { keptFormats } from './kept-formats';
import { Words } from './words';

const numberFormat = keptFormats(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dateFormat = keptFormats(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** Days, times and order as people of the language write and expect them. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly words = inject(Words);
  private readonly clock = inject(CompanyClock);

  private readonly locale = computed(() => (this.words.language() === 'en' ? 'en-GB' : 'zh-CN'));
  private readonly timeFormat = computed(() => this.clockFormat({ hour: '2-digit', minute: '2-digit' }));
  private readonly secondFormat = computed(() => this.clockFormat({ timeStyle: 'medium' }));
  private readonly collator = computed(() => new Intl.Collator(this.words.language(), { numeric: true }));

  /** A calendar day, `2026-11-28` → 11月28日 周六 / Sat 28 Nov; with the year when it is not `thisYear`. */
  day(day: string, thisYear = this.thisYear()): string {
    const weekday = this.format(day, { weekday: 'short' });
    const date = this.date(day, thisYear);
    return this.words.language() === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`;
  }

  /** The same where space is short: 11月28日 / 28 Nov. */
  date(day: string, thisYear = this.thisYear()): string {
    return dateInWords(this.words.language(), day, thisYear);
  }

  /** An instant in the company's zone, 24 h. */
  instant(instant: string): string {
    const at = new Date(instant);
    return `${this.day(this.clock.dayOf(at))} ${this.timeFormat().format(at)}`;
  }

  /** Only its hour for an instant of today, as a list that is read often shows it. */
  recent(instant: string): string {
    const at = new Date(instant);
    const day = this.clock.dayOf(at);
    const time = this.timeFormat().format(at);
    return day === this.clock.today() ? time : `${this.date(day)} ${time}`;
  }

  /** The same to the second, where it matters which came first. */
  second(instant: string): string {
    const at = new Date(instant);
    return `${this.day(this.clock.dayOf(at))} ${this.secondFormat().format(at)}`;
  }

  /** `2026-11` → 2026年11月 / November 2026. */
  month(month: string): string {
    return dateFormat(this.words.language(), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
  }

  /** The same where space is short: 11月 / Nov, with the year when it is not this one. */
  monthShort(month: string): string {
    const thisYear = Number(month.slice(0, 4)) === this.thisYear();
    return this.format(`${month}-01`, { month: 'short', ...(!thisYear && { year: 'numeric' }) });
  }

  /** `Asia/Shanghai` → 中国标准时间 / China Standard Time. */
  zone(timeZone: string): string {
    const parts = dateFormat(this.words.language(), {
      timeZone,
      timeZoneName: 'long',
    }).formatToParts();
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    return name === undefined || name.startsWith('GMT') ? timeZone : name; // browsers know no name for every zone
  }

  number(n: number): string {
    return numberFormat(this.words.language(), {}).format(n);
  }

  /** 660 → 11 小时 / 11 h, 450 → 7 小时 30 分 / 7 h 30, 30 → 30 分钟 / 30 min. */
  duration(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (rest === 0) return this.words.t('shell.duration.hours', { hours });
    return hours === 0
      ? this.words.t('shell.duration.minutes', { minutes: rest })
      : this.words.t('shell.duration.both', { hours, minutes: String(rest).padStart(2, '0') });
  }

  /** 13 → 13 byte, 1,536 → 1.5 kB, in thousands as file managers count. */
  bytes(bytes: number): string {
    const [unit, size] =
      bytes < 1_000 ? ['byte', 1] : bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000];
    return numberFormat(this.words.language(), {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(bytes / size);
  }

  /** Monday to Sunday: 周一 / Mon, or Monday where English has room for it. */
  weekdays(room: 'short' | 'long' = 'short'): string[] {
    const style = this.words.language() === 'en' ? room : 'short';
    // 2024 began on a Monday.
    return Array.from({ length: 7 }, (_, i) => this.format(`2024-01-0${String(i + 1)}`, { weekday: style }));
  }

  /** 0.9312 → 93.1%. */
  percent(share: number): string {
    return numberFormat(this.words.language(), {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(share);
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.words.language(), { type: 'conjunction' }).format(items);
  }

  readonly compare = (a: string, b: string): number => this.collator().compare(a, b);

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  private clockFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return dateFormat('en-GB', { ...options, timeZone: this.clock.zone() });
  }

  private format(day: string, options: Intl.DateTimeFormatOptions): string {
    return dateFormat(this.locale(), { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  }
}
