import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StaffView } from '@banke/contracts';
import type { StaffState } from '@banke/domain/people';
import { Badge, type BadgeTone } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

const TONES: Record<StaffState, BadgeTone> = {
  coming: 'accent',
  probation: 'warn',
  active: 'neutral',
  left: 'neutral',
};

/** Where somebody stands, and since or until when where that is news. */
@Component({
  selector: 'app-staff-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge],
  template: `
    @if (plain()) {
      <span class="faint">{{ text() }}</span>
    } @else {
      <bk-badge [tone]="leaving() ? 'warn' : tone()">{{ text() }}</bk-badge>
    }
  `,
  styles: ':host { display: inline-flex; }',
})
export class StaffStateMark {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  readonly person = input.required<StaffView>();
  protected readonly tone = computed(() => TONES[this.person().state]);
  protected readonly leaving = computed(() => {
    const { state, leftOn } = this.person();
    return leftOn !== null && (state === 'active' || state === 'probation');
  });
  protected readonly plain = computed(() => this.person().state === 'active' && !this.leaving());
  protected readonly text = computed(() => {
    const { state, leftOn } = this.person();
    return this.leaving() && leftOn
      ? this.words.t('staff.leavingOn', { day: this.formats.date(leftOn) })
      : this.words.t(`staff.state.${state}`);
  });
}
