import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FixedRestView, SecondmentView, StaffFlagView } from '@banke/contracts';
import { Badge, Button } from '@banke/ui';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';
import { PeriodWords } from './period-words';

type Period = SecondmentView | StaffFlagView | FixedRestView;

/** Secondments, flags or fixed days off: what holds for some days and can be ended early. */
@Component({
  selector: 'app-person-periods',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  template: `
    @if (lines().length > 0) {
      <ul class="bk-panel bk-rows">
        @for (line of lines(); track line.period.id) {
          <li [class.over]="line.when === 'before'">
            <div>
              <strong>{{ line.what }}</strong>
              <span class="number">{{ line.dates }}</span>
              @if (line.why) {
                <span>{{ line.why }}</span>
              }
            </div>
            @if (line.when !== 'before') {
              <bk-badge [tone]="line.when === 'now' ? 'accent' : 'neutral'">{{
                words.t('staff.when.' + line.when)
              }}</bk-badge>
              @if (editable()) {
                <button
                  bkButton
                  kind="quiet"
                  type="button"
                  [attr.aria-label]="line.end"
                  (click)="end(line.period)"
                >
                  {{ words.t(line.when === 'now' ? 'staff.endEarly' : 'staff.takeBack') }}
                </button>
              }
            }
          </li>
        }
      </ul>
    } @else {
      <p class="faint">{{ none() }}</p>
    }
  `,
  styleUrl: './person-rows.css',
})
export class PersonPeriods {
  private readonly said = inject(StaffWords);
  private readonly periodWords = inject(PeriodWords);
  private readonly today = inject(CompanyClock).today;

  readonly periods = input.required<readonly Period[]>();
  readonly editable = input.required<boolean>();
  readonly none = input.required<string>();
  readonly secondmentEnded = output<SecondmentView>();
  readonly flagEnded = output<StaffFlagView>();
  readonly fixedRestEnded = output<FixedRestView>();

  protected readonly words = inject(Words);
  protected readonly lines = computed(() =>
    [...this.periods()]
      .sort((a, b) => (a.from < b.from ? 1 : -1))
      .map((period) => {
        const what = this.what(period);
        return {
          period,
          what,
          why: 'reason' in period ? (period.reason ?? '') : '',
          dates: this.periodWords.dates(period),
          when: this.periodWords.when(period, this.today()),
          end: this.words.t('staff.endOf', { what }),
        };
      }),
  );

  protected end(period: Period): void {
    if ('flag' in period) this.flagEnded.emit(period);
    else if ('weekday' in period) this.fixedRestEnded.emit(period);
    else this.secondmentEnded.emit(period);
  }

  private what(period: Period): string {
    if ('flag' in period) return this.words.t(`staff.flag.${period.flag}`);
    return 'weekday' in period ? this.said.fixedRest(period) : this.said.place(period);
  }
}
