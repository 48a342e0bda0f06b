import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { HeldQualificationView } from '@banke/contracts';
import { Badge, type BadgeTone, Button } from '@banke/ui';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { PeriodWords } from './period-words';
import { inQualificationOrder, type QualificationState, qualificationStateOn } from './qualification-state';

const TONES: Record<QualificationState, BadgeTone> = {
  coming: 'accent',
  valid: 'ok',
  expiring: 'warn',
  expired: 'neutral',
  revoked: 'danger',
};

/** What somebody may do, until when, and what was taken away and why. */
@Component({
  selector: 'app-person-qualifications',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  template: `
    @if (lines().length > 0) {
      <ul class="bk-panel bk-rows">
        @for (line of lines(); track line.held.id) {
          <li [class.over]="line.over">
            <div>
              <strong>{{ line.held.qualificationName }}</strong>
              <span class="number">{{ line.dates }}</span>
              @if (line.revoked) {
                <span>{{ line.revoked }}</span>
              }
            </div>
            <bk-badge [tone]="line.tone">{{ words.t('staff.qualificationState.' + line.state) }}</bk-badge>
            @if (editable()) {
              @if (line.held.revokedOn) {
                <button bkButton kind="quiet" type="button" (click)="restored.emit(line.held)">
                  {{ words.t('staff.restore.deed') }}
                </button>
              } @else if (line.state !== 'expired') {
                <button bkButton kind="quiet" type="button" (click)="revoked.emit(line.held)">
                  {{ words.t('staff.revoke.deed') }}
                </button>
              }
            }
          </li>
        }
      </ul>
    } @else {
      <p class="faint">{{ words.t('staff.qualifications.none') }}</p>
    }
  `,
  styleUrl: './person-rows.css',
})
export class PersonQualifications {
  private readonly formats = inject(Formats);
  private readonly periods = inject(PeriodWords);
  private readonly today = inject(CompanyClock).today;

  readonly held = input.required<readonly HeldQualificationView[]>();
  readonly editable = input.required<boolean>();
  readonly revoked = output<HeldQualificationView>();
  readonly restored = output<HeldQualificationView>();

  protected readonly words = inject(Words);
  protected readonly lines = computed(() => {
    const today = this.today();
    return inQualificationOrder(today, this.held()).map((held) => {
      const state = qualificationStateOn(today, held);
      return {
        held,
        state,
        tone: TONES[state],
        over: state === 'expired' || state === 'revoked',
        dates: this.periods.dates(held),
        revoked: this.revokedText(held),
      };
    });
  });

  private revokedText({ revokedOn, revokedBecause }: HeldQualificationView): string {
    if (revokedOn === null) return '';
    const day = this.formats.date(revokedOn);
    return revokedBecause
      ? this.words.t('staff.revokedBecause', { day, reason: revokedBecause })
      : this.words.t('staff.revokedOn', { day });
  }
}
