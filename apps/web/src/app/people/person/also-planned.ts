import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StaffDetailView } from '@banke/contracts';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';
import { PeriodWords } from './period-words';
import { membershipsToCome, secondmentsNotOver } from './planned-memberships';

/** What else is arranged for somebody: a transfer shows the secondments, a secondment the transfers, and the other ones. */
@Component({
  selector: 'app-also-planned',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (secondments().length > 0) {
      <section>
        <h3>{{ words.t('staff.alsoPlanned.secondments') }}</h3>
        <ul>
          @for (each of secondments(); track each.id) {
            <li class="number">{{ each.dates }} · {{ each.what }}</li>
          }
        </ul>
        @if (beside() === 'transfer') {
          <p class="faint">{{ words.t('staff.alsoPlanned.untouched') }}</p>
        }
      </section>
    }
    @if (beside() === 'secondment' && memberships().length > 0) {
      <section>
        <h3>{{ words.t('staff.alsoPlanned.memberships') }}</h3>
        <ul>
          @for (each of memberships(); track each.id) {
            <li class="number">{{ each.dates }} · {{ each.what }}</li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      font-size: var(--text-m);
    }
    :host:not(:has(section)) {
      display: none;
    }
    h3 {
      font-size: var(--text-m);
      font-weight: 600;
    }
    ul {
      padding-left: 20px;
      list-style: disc;
    }
  `,
})
export class AlsoPlanned {
  private readonly said = inject(StaffWords);
  private readonly periods = inject(PeriodWords);
  private readonly today = inject(CompanyClock).today;

  readonly person = input.required<StaffDetailView>();
  readonly beside = input.required<'transfer' | 'secondment'>();

  protected readonly words = inject(Words);
  protected readonly secondments = computed(() =>
    secondmentsNotOver(this.person().secondments, this.today()).map((each) => ({
      id: each.id,
      dates: this.periods.dates(each),
      what: this.said.place(each),
    })),
  );
  protected readonly memberships = computed(() =>
    membershipsToCome(this.person().memberships, this.today()).map((each) => ({
      id: each.id,
      dates: this.periods.dates(each),
      what: [this.said.place(each), each.postName, each.gradeName].filter(Boolean).join(' · '),
    })),
  );
}
