import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { ContactFields } from './contact-fields';
import type { PersonDialogData } from './person-dialogs';
import { RecordDraft } from './record-draft';
import { RecordFields } from './record-fields';

/** Number, name, dates and contact of somebody: what has no day from which it holds. */
@Component({
  selector: 'app-edit-record-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactFields, FormDialog, FormsModule, RecordFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.edit', { name: person.name })"
      [deed]="words.t('staff.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <app-record-fields
        [draft]="draft"
        [submission]="submission"
        [probationHint]="words.t('staff.probationNone')"
      />
      @if (person.contactShown) {
        <app-contact-fields [draft]="draft" [submission]="submission" />
      }
    </form>
  `,
})
export class EditRecordDialog {
  private readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly person = this.data.person;
  protected readonly draft = new RecordDraft(this.person);

  protected async submit(): Promise<void> {
    const change = () => this.data.store.change(this.draft.changes(this.person));
    if (await this.submission.done(this.draft.required(), change)) this.ref.close();
  }
}
