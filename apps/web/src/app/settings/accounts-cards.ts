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
    <ul class="bk-panel bk-rows">
      @for (account of rows(); track account.id) {
        <li>
          <button type="button" class="open" (click)="deed.emit({ account, deed: 'open' })">
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
    li {
      display: flex;
      align-items: center;
      padding-right: 4px;
    }
    .open {
      display: flex;
      flex: 1;
      gap: 12px;
      align-items: center;
      min-width: 0;
      min-height: 64px;
      padding: 8px 8px 8px 12px;
      border: 0;
      background: transparent;
      text-align: start;
    }
    .open span {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    small {
      overflow: hidden;
      color: var(--ink-faint);
      font-size: var(--text-s);
      text-overflow: ellipsis;
      white-space: nowrap;
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
