import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Icon, Viewport } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { Place } from './place';

@Component({
  selector: 'app-month-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    <button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      [attr.aria-label]="words.t('shell.monthBefore')"
      (click)="go(-1)"
    >
      <bk-icon name="left" />
    </button>
    <output class="number">{{ wide() ? formats.month(month()) : formats.monthShort(month()) }}</output>
    <button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      [attr.aria-label]="words.t('shell.monthAfter')"
      (click)="go(1)"
    >
      <bk-icon name="right" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      font-size: var(--text-m);
      white-space: nowrap;
    }
  `,
})
export class MonthSwitch {
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly wide = inject(Viewport).wide;
  protected readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));

  protected go(months: 1 | -1): void {
    this.place.chooseMonth(monthFrom(this.month(), months));
  }
}

export function monthFrom(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
