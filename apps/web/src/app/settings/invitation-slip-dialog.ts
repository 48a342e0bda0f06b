import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { AccountView, InvitationLinkView } from '@banke/contracts';
import { Button, DialogFrame, Icon, QrCode } from '@banke/ui';
import { SessionStore } from '../session/session-store';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { SecretLine } from './secret-line';

/** The link exists only here: copied into a message, or printed as a slip for people without a mailbox. */
@Component({
  selector: 'app-invitation-slip-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Icon, QrCode, SecretLine],
  templateUrl: './invitation-slip-dialog.html',
  styleUrl: './invitation-slip-dialog.css',
})
export class InvitationSlipDialog {
  protected readonly data = inject<{ account: AccountView; link: InvitationLinkView; again: boolean }>(
    DIALOG_DATA,
  );
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly ref = inject(DialogRef);
  protected readonly company = inject(SessionStore).session()?.companyName ?? '';
  protected readonly address = location.origin + this.data.link.path;

  protected print(): void {
    window.print();
  }
}
