import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AppealView } from '@banke/contracts';
import { type AppealAnswer, type TemplateLine, typedFigure } from '@banke/domain/evaluation';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { MonthStore } from './month-store';

/** Decides an appeal: rejected with a reason, or upheld with the corrected figure. */
@Component({
  selector: 'app-answer-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('evaluation.appeal.decide')"
      [deed]="words.t('evaluation.appeal.answer.' + answer())"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ data.appeal.staffName }} · {{ data.line.name }}: {{ data.appeal.reason }}</p>
      <bk-field [label]="words.t('evaluation.appeal.decision')">
        <select bkInput name="answer" [(ngModel)]="answer">
          <option value="upheld">{{ words.t('evaluation.appeal.answer.upheld') }}</option>
          <option value="rejected">{{ words.t('evaluation.appeal.answer.rejected') }}</option>
        </select>
      </bk-field>
      @if (answer() === 'upheld') {
        <bk-field
          required
          [label]="words.t('evaluation.appeal.value', { was: data.was })"
          [error]="wrong() ? words.t('evaluation.figures.wrong') : submission.errorOf('value')"
        >
          <input bkInput name="value" autocomplete="off" [(ngModel)]="value" />
        </bk-field>
      }
      <bk-field required [label]="words.t('evaluation.reason')" [error]="submission.errorOf('text')">
        <input bkInput name="text" maxlength="500" autocomplete="off" [(ngModel)]="text" />
      </bk-field>
    </form>
  `,
})
export class AnswerDialog {
  protected readonly data = inject<{
    store: MonthStore;
    appeal: AppealView;
    line: TemplateLine;
    was: string;
  }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly answer = signal<AppealAnswer>('upheld');
  protected readonly value = signal('');
  protected readonly text = signal('');
  private readonly typed = computed(() => typedFigure(this.value(), this.data.line.unit));
  protected readonly wrong = computed(() => this.value() !== '' && !this.typed());

  protected async submit(): Promise<void> {
    const [answer, text, value] = [this.answer(), this.text(), this.typed() ?? null];
    const upheld = answer === 'upheld';
    if (upheld && this.wrong()) return;
    const request = upheld ? { answer, text, value } : { answer, text };
    const required = { text, ...(upheld && { value: this.value() }) };
    const { store, appeal } = this.data;
    if (await this.submission.done(required, () => store.answer(appeal.id, request))) this.ref.close();
  }
}
