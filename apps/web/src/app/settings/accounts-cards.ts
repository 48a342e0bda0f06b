import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { AccountView } from '@banke/contracts';
import { Avatar } from '@banke/ui';
import { GrantWords } from '../words/grant-words';
import { Words } from '../words/words';
import { AccountRowMenu, type AccountDeed } from './account-row-menu';
import { AccountStateBadge } from './account-state-badge';

@Component({
  selector: 'app-accounts-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountRowMenu, AccountStateBadge, Avatar],
  template: `
    <ul class="bk-panel bk-rows bk-person-rows">
      @for (account of rows(); track account.id) {
        <li>
          <button type="button" class="bk-open-row" (click)="deed.emit({ account, deed: 'open' })">
            <bk-avatar [name]="account.displayName" />
            <span>
              <strong>{{ account.displayName }}</strong>
              <small>{{ roleOf(account) }}</small>
            </span>
            @if (account.state !== 'active') {
              <app-account-state-badge [state]="account.state" />
            }
          </button>
          <app-account-row-menu
            [account]="account"
            [editable]="editable()"
            [me]="isMe()(account)"
            (deed)="deed.emit({ account, deed: $event })"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    .bk-open-row span {
      display: grid;
      flex: 1;
      min-width: 0;
    }
  `,
})
export class AccountsCards {
  private readonly grants = inject(GrantWords);
  private readonly words = inject(Words);

  readonly rows = input.required<readonly AccountView[]>();
  readonly editable = input.required<boolean>();
  readonly isMe = input.required<(account: AccountView) => boolean>();
  readonly deed = output<{ account: AccountView; deed: AccountDeed }>();

  protected roleOf({ grants }: AccountView): string {
    const held = this.grants.heldFirst(grants).map((grant) => this.grants.short(grant));
    return held[0] ?? this.words.t('settings.noRoles');
  }
}
