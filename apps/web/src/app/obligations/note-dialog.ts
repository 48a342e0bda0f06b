import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';

export interface NoteDialogData {
  heading: string;
  label: string;
  deed: string;
  send: (note: string) => Promise<void>;
}

/** A deed that must say why. */
@Component({
  selector: 'app-note-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="data.heading"
      [deed]="data.deed"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="data.label" [error]="submission.errorOf('note')">
        <textarea bkInput name="note" rows="4" maxlength="500" cdkFocusInitial [(ngModel)]="note"></textarea>
      </bk-field>
    </form>
  `,
})
export class NoteDialog {
  protected readonly data = inject<NoteDialogData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly note = signal('');

  protected async submit(): Promise<void> {
    const note = this.note().trim();
    if (await this.submission.done({ note }, () => this.data.send(note))) this.ref.close();
  }
}
