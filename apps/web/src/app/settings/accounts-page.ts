import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import type { AccountView, InvitationLinkView, TemporaryPasswordView } from '@banke/contracts';
import { Button, ConfirmDialog, Dialogs, Icon, SearchField, Viewport } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { Words } from '../words/words';
import type { AccountDeed } from './account-row-menu';
import { AccountSheet, type AccountSheetData } from './account-sheet';
import { AccountsCards } from './accounts-cards';
import { AccountsStore } from './accounts-store';
import { AccountsTable } from './accounts-table';
import { AddRoleDialog } from './add-role-dialog';
import { InvitationSlipDialog } from './invitation-slip-dialog';
import { InviteDialog } from './invite-dialog';
import { SecretDialog, type SecretDialogData } from './secret-dialog';

const STATES = ['active', 'invited', 'blocked'];

/** Who may sign in, and as what. Built as `DepartmentsPage` is. */
@Component({
  selector: 'app-accounts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody, AccountsCards, AccountsTable, Button, Icon, SearchField],
  providers: [AccountsStore, RowSheet],
  templateUrl: './accounts-page.html',
})
export class AccountsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly sheet = inject(RowSheet);

  protected readonly words = inject(Words);
  protected readonly store = inject(AccountsStore);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;
  protected readonly states = STATES;
  protected readonly isMe = (account: AccountView) => this.store.isMe(account);

  constructor() {
    const act = (account: AccountView, deed: AccountDeed) => void this.act(account, deed);
    effect(() => {
      this.sheet.show(this.place.param('open'), (id) =>
        this.dialogs.openSheet<unknown, AccountSheetData>(AccountSheet, { store: this.store, id, act }),
      );
    });
  }

  protected filter(change: Record<string, string | null>): void {
    this.place.change(change, { replace: true });
  }

  protected async invite(): Promise<void> {
    const link = await this.dialogs.ask<InvitationLinkView>(InviteDialog, { store: this.store });
    if (link) this.showLink(link, false);
  }

  protected async act(account: AccountView, deed: AccountDeed): Promise<void> {
    const { store } = this;
    const deeds: Record<AccountDeed, () => unknown> = {
      open: () => {
        this.place.change({ open: account.id });
      },
      'add-role': () => this.dialogs.open(AddRoleDialog, { store, account }),
      'invite-again': () =>
        store.tell(async () => {
          this.showLink(await store.inviteAgain(account), true);
        }),
      'temporary-password': () => this.temporaryPassword(account),
      'sign-out': () => this.endSessions(account),
      block: () => store.block(account),
      unblock: () => store.unblock(account),
    };
    await deeds[deed]();
  }

  private showLink(link: InvitationLinkView, again: boolean): void {
    const account = this.store.find(link.accountId);
    if (account) this.dialogs.openHeld(InvitationSlipDialog, { account, link, again });
  }

  private async temporaryPassword(account: AccountView): Promise<void> {
    const sure = await this.confirm(account, 'temporary-password', 'settings.temporary.before');
    if (!sure) return;
    await this.store.tell(async () => {
      const secret: TemporaryPasswordView = await this.store.setTemporaryPassword(account);
      const { t } = this.words;
      this.dialogs.openHeld<unknown, SecretDialogData>(SecretDialog, {
        heading: t('settings.temporary.heading', { name: account.displayName }),
        text: t('settings.temporary.once'),
        label: t('settings.temporary.label'),
        secret: secret.password,
        done: t('settings.temporary.done'),
      });
    });
  }

  private async endSessions(account: AccountView): Promise<void> {
    if (await this.confirm(account, 'sign-out', 'settings.signOutText'))
      await this.store.endSessions(account);
  }

  private confirm(
    { displayName }: AccountView,
    deed: AccountDeed,
    text: string,
  ): Promise<boolean | undefined> {
    const { t } = this.words;
    return this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: `${t(`settings.deeds.${deed}`)} · ${displayName}`,
      text: t(text, { name: displayName }),
      deed: t(`settings.deeds.${deed}`),
      cancel: t('shell.cancel'),
    });
  }
}
