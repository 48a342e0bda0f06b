import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { LoggedQuestionView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';

export interface AnswerDialogData {
  question: LoggedQuestionView;
  send: (answer: string) => Promise<void>;
}

/** The answer to what nobody knew; everybody in the department reads it. */
@Component({
  selector: 'app-answer-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="data.question.text"
      [deed]="words.t('training.question.send')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('training.question.theAnswer')"
        [error]="submission.errorOf('answer')"
      >
        <textarea
          bkInput
          name="answer"
          rows="6"
          maxlength="2000"
          cdkFocusInitial
          [(ngModel)]="answer"
        ></textarea>
      </bk-field>
    </form>
  `,
})
export class AnswerDialog {
  protected readonly data = inject<AnswerDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly answer = signal(this.data.question.answer ?? '');

  protected async submit(): Promise<void> {
    const answer = this.answer().trim();
    if (await this.submission.done({ answer }, () => this.data.send(answer))) this.ref.close();
  }
}
