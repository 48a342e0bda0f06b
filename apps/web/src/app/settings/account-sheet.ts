import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { AccountView, GrantView } from '@banke/contracts';
import { Button, ConfirmDialog, DialogFrame, Dialogs, Skeleton } from '@banke/ui';
import { Formats } from '../words/formats';
import { GrantWords } from '../words/grant-words';
import { Words } from '../words/words';
import { AccountRowMenu, type AccountDeed } from './account-row-menu';
import { AccountStateBadge } from './account-state-badge';
import type { AccountsStore } from './accounts-store';

export interface AccountSheetData {
  store: AccountsStore;
  id: string;
  act: (account: AccountView, deed: AccountDeed) => void;
}

/** One account looked at closely: its roles with their dates, and where a role is ended. */
@Component({
  selector: 'app-account-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountRowMenu, AccountStateBadge, Button, DialogFrame, Skeleton],
  templateUrl: './account-sheet.html',
  styleUrl: './account-sheet.css',
})
export class AccountSheet {
  private readonly dialogs = inject(Dialogs);

  protected readonly data = inject<AccountSheetData>(DIALOG_DATA);
  protected readonly store = this.data.store;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly grants = inject(GrantWords);

  protected readonly account = computed(() => this.store.accounts().find(({ id }) => id === this.data.id));
  protected readonly me = computed(() => {
    const account = this.account();
    return account !== undefined && this.store.isMe(account);
  });

  protected async end(account: AccountView, grant: GrantView): Promise<void> {
    const { t } = this.words;
    const role = this.grants.role(grant.role);
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('settings.endRole.heading', { role }),
      text: t('settings.endRole.text', { name: account.displayName, role, where: this.grants.where(grant) }),
      deed: t('settings.endRole.deed'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.store.endGrant(account, grant);
  }
}
