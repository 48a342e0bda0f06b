import { Injectable, inject } from '@angular/core';
import type { StaffView } from '@banke/contracts';
import { WEEKLY_HOURS } from '@banke/domain/people';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

interface Placed {
  departmentName: string | null;
  teamName: string | null;
}

/** What is said of a person in more than one place. */
@Injectable({ providedIn: 'root' })
export class StaffWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** 客服部 · 售前 / Customer service · Pre-sales. */
  place({ departmentName, teamName }: Placed): string {
    return [departmentName, teamName].filter((name) => name !== null).join(' · ');
  }

  /** `2400` → 40 小时 / 40 h a week. */
  weekly(minutes: number): string {
    return this.words.t('staff.weekly', { hours: toHours(minutes) });
  }

  /** 每周三 / Every Wednesday; `weekday` as ISO counts. */
  fixedRest({ weekday }: { weekday: number }): string {
    const name = this.formats.weekdays('long')[weekday - 1] ?? '';
    return this.words.t('staff.everyWeekday', { weekday: name });
  }

  /** What stands below a name on a phone: where, as what. */
  line(person: StaffView): string {
    return [this.place(person), person.postName, person.gradeName].filter(Boolean).join(' · ');
  }
}

/** Minutes as hours, at most two decimals, as somebody would type them. */
export function toHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

/** Typed hours as minutes; undefined when it is no time a week can have. */
export function toMinutes(hours: string): number | undefined {
  const text = hours.normalize('NFKC').trim();
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const minutes = Math.round(Number(text) * 60);
  return minutes <= WEEKLY_HOURS.max * 60 ? minutes : undefined;
}
