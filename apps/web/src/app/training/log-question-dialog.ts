import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { LogQuestionRequest } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { AssigningPlaces } from './assigning-places';

export interface LogQuestionDialogData {
  /** Whether somebody has to say where: they are not on the staff themselves. */
  elsewhere: boolean;
  log: (request: LogQuestionRequest) => Promise<void>;
}

/** What somebody was just asked and did not know. One field is enough. */
@Component({
  selector: 'app-log-question-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.question.new')"
      [deed]="words.t('training.question.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      @if (data.elsewhere) {
        <bk-field [label]="words.t('training.assign.place')">
          <select bkInput name="department" [(ngModel)]="department">
            @for (each of places.departments(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </bk-field>
      }
      <bk-field required [label]="words.t('training.question.text')" [error]="submission.errorOf('text')">
        <textarea bkInput name="text" rows="3" maxlength="300" cdkFocusInitial [(ngModel)]="text"></textarea>
      </bk-field>
      <bk-field [label]="words.t('training.question.context')" [error]="submission.errorOf('context')">
        <input bkInput name="context" maxlength="500" autocomplete="off" [(ngModel)]="context" />
      </bk-field>
    </form>
  `,
})
export class LogQuestionDialog {
  protected readonly data = inject<LogQuestionDialogData>(DIALOG_DATA);
  protected readonly places = inject(AssigningPlaces);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly department = signal(this.places.departments()[0]?.id ?? '');
  protected readonly text = signal('');
  protected readonly context = signal('');

  protected async submit(): Promise<void> {
    const text = this.text().trim();
    const request = {
      ...{ text, context: this.context().trim() || null },
      departmentId: this.data.elsewhere ? this.department() : null,
    };
    if (await this.submission.done({ text }, () => this.data.log(request))) this.ref.close();
  }
}
