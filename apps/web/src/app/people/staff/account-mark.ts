import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AccountState } from '@banke/contracts';
import { AccountStateBadge } from '../../settings/account-state-badge';
import { Words } from '../../words/words';

/** Whether somebody can sign in: the state of the account, or that there is none. */
@Component({
  selector: 'app-account-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountStateBadge],
  template: `
    @if (state(); as state) {
      @if (state === 'active') {
        <span class="faint">{{ words.t('staff.accountActive') }}</span>
      } @else {
        <app-account-state-badge [state]="state" />
      }
    } @else {
      <span class="faint">{{ words.t('staff.accountFilter.none') }}</span>
    }
  `,
  styles: ':host { display: inline-flex; }',
})
export class AccountMark {
  readonly state = input.required<AccountState | null>();
  protected readonly words = inject(Words);
}
