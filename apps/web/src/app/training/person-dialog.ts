import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { Colleagues } from './colleagues';

export interface PersonDialogData {
  heading: string;
  label: string;
  deed: string;
  chosen: string | null;
  send: (accountId: string) => Promise<void>;
}

/** Names one person for something. */
@Component({
  selector: 'app-person-dialog',
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
      <bk-field required [label]="data.label" [error]="submission.choiceErrorOf('person')">
        <select bkInput name="person" [(ngModel)]="person">
          <option value="">{{ words.t('training.choosePerson') }}</option>
          @for (each of colleagues.people(); track each.accountId) {
            <option [value]="each.accountId">{{ each.displayName }}</option>
          }
        </select>
      </bk-field>
    </form>
  `,
})
export class PersonDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  protected readonly colleagues = inject(Colleagues);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly person = signal(this.data.chosen ?? '');

  constructor() {
    void this.colleagues.load();
  }

  protected async submit(): Promise<void> {
    const person = this.person();
    if (await this.submission.done({ person }, () => this.data.send(person))) this.ref.close();
  }
}
