import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AccountView } from '@banke/contracts';
import { Button, DialogFrame } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { AccountsStore } from './accounts-store';
import { RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';

@Component({
  selector: 'app-add-role-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, FormProblem, FormsModule, RoleFields],
  template: `
    <form (ngSubmit)="submit()">
      <bk-dialog-frame
        [heading]="words.t('settings.addRoleTo', { name: data.account.displayName })"
        [closeLabel]="words.t('shell.close')"
      >
        <div class="bk-form">
          <app-role-fields [draft]="draft" [submission]="submission" />
          <app-form-problem [problem]="submission.problem()" />
        </div>
        <ng-container dialogFoot>
          <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.cancel') }}</button>
          <button bkButton kind="primary" type="submit" [busy]="submission.sending()">
            {{ words.t('settings.deeds.add-role') }}
          </button>
        </ng-container>
      </bk-dialog-frame>
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
    const done = await this.submission.send(this.draft.required(), async () => {
      await this.data.store.addGrant(this.data.account, this.draft.request());
      return true;
    });
    if (done) this.ref.close();
  }
}
