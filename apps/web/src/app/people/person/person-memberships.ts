import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { MembershipView } from '@banke/contracts';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { StaffWords } from '../staff/staff-words';
import { PeriodWords } from './period-words';

interface Step {
  id: string;
  when: 'before' | 'now' | 'later';
  dates: string;
  place: string;
  /** What is not as it was before stands out. */
  details: { text: string; changed: boolean }[];
  moved: boolean;
}

/** Where somebody was, is and will be, newest first, with what changed each time. */
@Component({
  selector: 'app-person-memberships',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (steps().length > 0) {
      <ol>
        @for (step of steps(); track step.id) {
          <li [attr.data-when]="step.when" [attr.aria-current]="step.when === 'now' ? 'step' : null">
            <p class="dates number">
              {{ step.dates }}
              @if (step.when === 'later') {
                <em>{{ words.t('staff.memberships.planned') }}</em>
              }
            </p>
            <p>
              <span [class.changed]="step.moved">{{ step.place }}</span>
              @for (detail of step.details; track detail.text) {
                <span class="detail" [class.changed]="detail.changed">{{ detail.text }}</span>
              }
            </p>
          </li>
        }
      </ol>
    } @else {
      <p class="faint">{{ words.t('staff.nowhere') }}</p>
    }
  `,
  styleUrl: './person-memberships.css',
})
export class PersonMemberships {
  private readonly said = inject(StaffWords);
  private readonly periods = inject(PeriodWords);
  private readonly today = inject(CompanyClock).today;

  readonly memberships = input.required<readonly MembershipView[]>();

  protected readonly words = inject(Words);
  protected readonly steps = computed<Step[]>(() => {
    const newestFirst = [...this.memberships()].sort((a, b) => (a.from < b.from ? 1 : -1));
    return newestFirst.map((each, index) => this.stepOf(each, newestFirst[index + 1]));
  });

  private stepOf(each: MembershipView, before: MembershipView | undefined): Step {
    const detail = (text: string | null, was: string | null | undefined) =>
      text === null ? [] : [{ text, changed: before !== undefined && text !== was }];
    const place = this.said.place(each);
    return {
      id: each.id,
      when: this.periods.when(each, this.today()),
      dates: this.periods.dates(each),
      place,
      moved: before === undefined || place !== this.said.place(before),
      details: [
        ...detail(each.postName, before?.postName),
        ...detail(each.gradeName, before?.gradeName),
        ...detail(this.said.weekly(each.weeklyMinutes), before && this.said.weekly(before.weeklyMinutes)),
      ],
    };
  }
}
