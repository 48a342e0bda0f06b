import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AccountState } from '@banke/contracts';
import { Badge, type BadgeTone } from '@banke/ui';
import { Words } from '../words/words';

const TONES: Record<AccountState, BadgeTone> = { active: 'ok', invited: 'warn', blocked: 'danger' };

@Component({
  selector: 'app-account-state-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge],
  template: `<bk-badge [tone]="tone()">{{ words.t('codes.accountState.' + state()) }}</bk-badge>`,
  styles: ':host { display: inline-flex; }',
})
export class AccountStateBadge {
  readonly state = input.required<AccountState>();
  protected readonly words = inject(Words);
  protected readonly tone = computed(() => TONES[this.state()]);
}
