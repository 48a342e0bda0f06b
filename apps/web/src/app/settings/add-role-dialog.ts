import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AccountView } from '@banke/contracts';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { AccountsStore } from './accounts-store';
import { RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';

@Component({
  selector: 'app-add-role-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, FormsModule, RoleFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('settings.addRoleTo', { name: data.account.displayName })"
      [deed]="words.t('settings.deeds.add-role')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <app-role-fields [draft]="draft" [submission]="submission" />
    </form>
  `,
})
export class AddRoleDialog {
  protected readonly data = inject<{ store: AccountsStore; account: AccountView }>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly draft = new RoleDraft();

  protected async submit(): Promise<void> {
    const { store, account } = this.data;
    const add = () => store.addGrant(account, this.draft.request());
    if (await this.submission.done(this.draft.required(), add)) this.ref.close();
  }
}
