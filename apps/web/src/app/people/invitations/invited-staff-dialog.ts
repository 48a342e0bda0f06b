import { Clipboard } from '@angular/cdk/clipboard';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { InvitedStaffView } from '@banke/contracts';
import { Button, DialogFrame, Icon, QrCode } from '@banke/ui';
import { SessionStore } from '../../session/session-store';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

/** The links exist only here: printed as slips to be cut apart, or copied into messages. */
@Component({
  selector: 'app-invited-staff-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Icon, QrCode],
  templateUrl: './invited-staff-dialog.html',
  styleUrl: './invited-staff-dialog.css',
})
export class InvitedStaffDialog {
  private readonly clipboard = inject(Clipboard);

  protected readonly invited = inject<InvitedStaffView>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly ref = inject(DialogRef);
  protected readonly company = inject(SessionStore).session()?.companyName ?? '';
  protected readonly slips = this.invited.slips.map((slip) => ({
    ...slip,
    address: location.origin + slip.path,
  }));
  protected readonly copied = signal(false);

  protected print(): void {
    window.print();
  }

  /** One line a person, so that it can be pasted into a table or sent one by one. */
  protected copyAll(): void {
    const lines = this.slips.map(({ name, signInName, address }) => [name, signInName, address].join('\t'));
    this.copied.set(this.clipboard.copy(lines.join('\n')));
  }
}
