import { Injectable, inject } from '@angular/core';
import { type DateSpeech, type DateWords } from '@banke/ui/first';
import { typedDay } from '@banke/domain/calendar';
import { CompanyClock } from './company-clock';
import { Formats } from './formats';
import { Words } from './words';

/** Days in date fields as everywhere else in the product. */
@Injectable({ providedIn: 'root' })
export class DaySpeech implements DateSpeech {
  private readonly said = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(CompanyClock);

  today(): string {
    return this.clock.today();
  }

  read(typed: string): string | undefined {
    const year = Number(this.today().slice(0, 4));
    return typedDay(typed, { year, monthFirst: this.said.language() !== 'en' });
  }

  show(day: string): string {
    return this.formats.day(day);
  }

  month(month: string): string {
    return this.formats.month(month);
  }

  weekdays(): readonly string[] {
    return this.formats.weekdays();
  }

  words(): DateWords {
    const { t } = this.said;
    return {
      open: t('shell.date.open'),
      monthBefore: t('shell.monthBefore'),
      monthAfter: t('shell.monthAfter'),
      today: t('shell.date.today'),
      clear: t('shell.clear'),
    };
  }

  unreadable(): string {
    return this.said.t('shell.date.unreadable', {
      example: this.formats.date(this.today()),
      iso: this.today(),
    });
  }

  tooEarly(first: string): string {
    return this.said.t('shell.date.tooEarly', { day: this.show(first) });
  }

  tooLate(last: string): string {
    return this.said.t('shell.date.tooLate', { day: this.show(last) });
  }
}
