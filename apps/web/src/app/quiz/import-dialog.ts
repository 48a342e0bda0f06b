import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ImportFindingView, QuestionImportView } from '@banke/contracts';
import { QUESTION_FORMATS, type QuestionFormat } from '@banke/contracts/codes';
import { QUESTION_CODES } from '@banke/domain/quiz';
import { Button, DialogFrame, Toasts } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { DropFile } from '../people/imports/drop-file';
import { Words } from '../words/words';
import { QuizzesApi } from './quizzes-api';

/** Choose a file; what it holds and what is wrong in it, line by line, stands there before anything is written. */
@Component({
  selector: 'app-import-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, DropFile, FormProblem, FormsModule],
  template: `
    <form (ngSubmit)="take()">
      <bk-dialog-frame [heading]="words.t('quiz.import.heading')" [closeLabel]="words.t('shell.close')">
        <div class="bk-form">
          <p>{{ words.t('quiz.import.text') }}</p>
          <select
            class="bk-input"
            [attr.aria-label]="words.t('quiz.import.format')"
            #choice
            (change)="reread(choice.value)"
          >
            @for (each of formats; track each) {
              <option [value]="each" [selected]="each === format()">
                {{ words.t('quiz.format.' + each) }}
              </option>
            }
          </select>
          <app-drop-file
            accept=".gift,.txt,.xml,.xlsx,.csv"
            [busy]="submission.sending()"
            [label]="words.t('quiz.import.drop')"
            [hint]="words.t('quiz.import.hint')"
            (chosen)="read($event)"
          />
          @if (plan(); as plan) {
            <p role="status">
              @if (plan.problemCount > 0) {
                {{ words.count('quiz.import.wrong', plan.problemCount) }}
              } @else {
                {{ words.count('quiz.import.right', plan.count) }}
              }
            </p>
            <ol>
              @for (each of plan.problems; track $index) {
                <li class="bad">{{ sentence(each) }}</li>
              }
              @for (each of plan.notices; track $index) {
                <li>{{ sentence(each) }}</li>
              }
              @if (plan.problemCount === 0) {
                @for (each of plan.questions; track each.number) {
                  <li>{{ words.t('quiz.type.' + each.type) }} · {{ each.title }}</li>
                }
              }
            </ol>
          }
          <app-form-problem [problem]="submission.problem()" />
        </div>
        <ng-container dialogFoot>
          <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.cancel') }}</button>
          @if (ready()) {
            <button bkButton kind="primary" type="submit" [busy]="submission.sending()">
              {{ words.count('quiz.import.deed', plan()?.count ?? 0) }}
            </button>
          }
        </ng-container>
      </bk-dialog-frame>
    </form>
  `,
  styles: `
    ol {
      max-height: 40vh;
      overflow: auto;
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      font-size: var(--text-m);
    }
    .bad {
      color: var(--danger);
    }
  `,
})
export class ImportDialog {
  private readonly api = inject(QuizzesApi);
  private readonly toasts = inject(Toasts);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly formats = QUESTION_FORMATS;
  protected readonly format = signal<QuestionFormat>('gift');
  protected readonly plan = signal<QuestionImportView | undefined>(undefined);
  private readonly file = signal<File | undefined>(undefined);
  protected readonly ready = computed(() => {
    const plan = this.plan();
    return plan !== undefined && plan.problemCount === 0 && plan.count > 0;
  });

  protected async read(file: File): Promise<void> {
    const ending = file.name.split('.').at(-1)?.toLowerCase();
    this.format.set(QUESTION_FORMATS.find((each) => each === ending) ?? 'gift');
    this.file.set(file);
    await this.look(file);
  }

  /** Whoever knows better than the ending what the file is. */
  protected async reread(chosen: string): Promise<void> {
    this.format.set(QUESTION_FORMATS.find((each) => each === chosen) ?? 'gift');
    const file = this.file();
    if (file) await this.look(file);
  }

  private async look(file: File): Promise<void> {
    this.plan.set(undefined);
    this.plan.set(await this.submission.send({}, () => this.api.preview(this.format(), file)));
  }

  protected async take(): Promise<void> {
    const [file, plan] = [this.file(), this.plan()];
    if (!file || !plan || !this.ready()) return;
    const done = await this.submission.send({}, () => this.api.import(this.format(), plan.plan, file));
    if (!done) return;
    this.toasts.done(this.words.count('quiz.import.done', done.imported));
    this.ref.close(true);
  }

  protected sentence({ number, line, text, code }: ImportFindingView): string {
    const isFit = QUESTION_CODES.every((each) => each !== code);
    const why = this.words.t(isFit ? `quiz.importCode.${code}` : `codes.field.question.${code}`);
    if (number === 0) return why;
    return this.words.t('quiz.import.at', { number, line, text, why });
  }
}
