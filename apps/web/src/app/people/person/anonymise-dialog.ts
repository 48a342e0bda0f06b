import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { PersonDialogData } from './person-dialogs';

/** Cannot be taken back, so the number is typed again. */
@Component({
  selector: 'app-anonymise-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      kind="danger"
      [heading]="words.t('staff.deedHeading.anonymise', { name: data.person.name })"
      [deed]="words.t('staff.anonymise.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ words.t('staff.anonymise.lost') }}</p>
      <p>{{ words.t('staff.anonymise.kept') }}</p>
      <bk-field
        required
        [label]="words.t('staff.anonymise.type', { number: data.person.employeeNumber })"
        [error]="submission.errorOf('employeeNumber')"
      >
        <input
          bkInput
          name="employeeNumber"
          maxlength="32"
          autocomplete="off"
          spellcheck="false"
          cdkFocusInitial
          [(ngModel)]="employeeNumber"
        />
      </bk-field>
    </form>
  `,
  styles: 'p { font-size: var(--text-m); }',
})
export class AnonymiseDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly employeeNumber = signal('');

  protected async submit(): Promise<void> {
    const employeeNumber = this.employeeNumber().trim();
    const { store } = this.data;
    if (await this.submission.done({ employeeNumber }, () => store.anonymise(employeeNumber))) {
      this.ref.close();
    }
  }
}
