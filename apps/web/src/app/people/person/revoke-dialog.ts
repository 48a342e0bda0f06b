import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { HeldQualificationView } from '@banke/contracts';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import type { PersonDialogData } from './person-dialogs';

/** Takes a qualification away from a day on. It stays on record, with the reason. */
@Component({
  selector: 'app-revoke-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      kind="danger"
      [heading]="
        words.t('staff.revoke.heading', {
          name: data.person.name,
          qualification: data.held.qualificationName,
        })
      "
      [deed]="words.t('staff.revoke.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ words.t('staff.revoke.text') }}</p>
      <bk-field required [label]="words.t('staff.revoke.on')" [error]="submission.errorOf('on')">
        <bk-date-input name="on" [min]="data.held.from" [(ngModel)]="on" />
      </bk-field>
      <bk-field required [label]="words.t('staff.revoke.reason')" [error]="submission.errorOf('reason')">
        <input
          bkInput
          name="reason"
          maxlength="200"
          autocomplete="off"
          cdkFocusInitial
          [(ngModel)]="reason"
        />
      </bk-field>
    </form>
  `,
})
export class RevokeDialog {
  protected readonly data = inject<PersonDialogData & { held: HeldQualificationView }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly on = signal(inject(CompanyClock).today());
  protected readonly reason = signal('');

  protected async submit(): Promise<void> {
    const [on, reason] = [this.on(), this.reason()];
    const { store, held } = this.data;
    if (await this.submission.done({ on, reason }, () => store.revoke(held, on, reason))) this.ref.close();
  }
}
