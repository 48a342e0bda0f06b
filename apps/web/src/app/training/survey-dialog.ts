import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { AnswerTrainingSessionRequest, TrainingSessionView } from '@banke/contracts';
import { LEAST_ANSWERS } from '@banke/domain/training';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';

export interface SurveyDialogData {
  session: TrainingSessionView;
  send: (answer: AnswerTrainingSessionRequest) => Promise<void>;
}

/** What somebody who came thinks of a session: two touches, and nobody learns whose they were. */
@Component({
  selector: 'app-survey-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.session.judgeHeading', { name: data.session.title })"
      [deed]="words.t('training.session.send')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p class="faint">{{ words.t('training.session.anonymous', { n: least }) }}</p>
      <fieldset>
        <legend>{{ words.t('training.session.howWas') }}</legend>
        <div class="scores">
          @for (each of scores; track each) {
            <label>
              <input type="radio" name="score" [value]="each" [(ngModel)]="score" /><span
                ><b class="number">{{ each }}</b
                >{{ words.t('training.session.score.' + each) }}</span
              >
            </label>
          }
        </div>
        @if (submission.choiceErrorOf('score'); as sentence) {
          <p class="wrong" role="alert">{{ sentence }}</p>
        }
      </fieldset>
      <label class="bk-check">
        <input type="checkbox" name="useful" [(ngModel)]="useful" />{{ words.t('training.session.isUseful') }}
      </label>
    </form>
  `,
  styleUrl: './survey-dialog.css',
})
export class SurveyDialog {
  protected readonly data = inject<SurveyDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly least = LEAST_ANSWERS;
  protected readonly scores = [1, 2, 3, 4, 5] as const;
  protected readonly score = signal<number | undefined>(undefined);
  protected readonly useful = signal(true);

  protected async submit(): Promise<void> {
    const [score, useful] = [this.score() ?? 0, this.useful()];
    const required = { score: score === 0 ? '' : String(score) };
    if (await this.submission.done(required, () => this.data.send({ score, useful }))) this.ref.close();
  }
}
