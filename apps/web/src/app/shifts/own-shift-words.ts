import { Injectable, inject } from '@angular/core';
import type { OwnActivityView, OwnShiftView, ShiftToldView } from '@banke/contracts';
import { clockTime } from '@banke/domain/roster';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

/** Somebody's own shifts in words. */
@Injectable({ providedIn: 'root' })
export class OwnShiftWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** 08:30–18:00; nothing for rest and leave. */
  hours({ from, to }: Pick<ShiftToldView, 'from' | 'to'>): string {
    return from === null || to === null ? '' : `${clockTime(from)}–${this.time(to)}`;
  }

  /** 白班 08:30–18:00, or that nothing is planned. */
  shift(shift: ShiftToldView | null): string {
    if (!shift) return this.words.t('shifts.nothing');
    return [shift.name, this.hours(shift)].filter(Boolean).join(' ');
  }

  /** 培训 14:00–15:00 退换货政策; without the time when it takes the whole day. */
  activity({ kind, from, to, note }: OwnActivityView): string {
    const whole = from === 0 && to === 1440;
    const time = whole ? '' : `${clockTime(from)}–${this.time(to)}`;
    return [this.words.t(`shifts.activity.${kind}`), time, note ?? ''].filter(Boolean).join(' ');
  }

  /** 午餐 12:00–13:00 */
  pauses({ pauses }: Pick<OwnShiftView, 'pauses'>): string[] {
    return pauses.map(
      ({ kind, from, to }) => `${this.words.t(`shifts.pause.${kind}`)} ${clockTime(from)}–${this.time(to)}`,
    );
  }

  /** 今天, 明天, or the day itself. */
  when(day: string, today: string): string {
    const apart = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    if (apart === 0) return this.words.t('shifts.today');
    return apart === 1 ? this.words.t('shifts.tomorrow') : this.formats.day(day);
  }

  private time(minutes: number): string {
    return minutes > 1440
      ? this.words.t('shifts.nextDay', { time: clockTime(minutes - 1440) })
      : clockTime(minutes);
  }
}
