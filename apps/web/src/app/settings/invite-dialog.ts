import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { InvitationLinkView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { AccountsStore } from './accounts-store';
import { RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';

@Component({
  selector: 'app-invite-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, RoleFields],
  templateUrl: './invite-dialog.html',
})
export class InviteDialog {
  private readonly store = inject<{ store: AccountsStore }>(DIALOG_DATA).store;

  protected readonly words = inject(Words);
  protected readonly ref = inject<DialogRef<InvitationLinkView>>(DialogRef);
  protected readonly submission = new Submission();
  protected readonly displayName = signal('');
  protected readonly name = signal('');
  protected readonly draft = new RoleDraft();

  protected async submit(): Promise<void> {
    const person = { displayName: this.displayName(), name: this.name() };
    const required = { ...person, ...this.draft.required('grant.') };
    const link = await this.submission.send(required, () =>
      this.store.invite({ ...person, grant: this.draft.request() }),
    );
    if (link) this.ref.close(link);
  }
}
