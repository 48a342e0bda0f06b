import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { PersonResultView } from '@banke/contracts';
import { DialogFrame, Skeleton } from '@banke/ui';
import { type ApiProblem, toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { EvaluationApi } from './evaluation-api';
import { ScoreLines } from './score-lines';

/** Every line behind one person’s score. */
@Component({
  selector: 'app-result-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DialogFrame, ScoreLines, Skeleton],
  template: `
    <bk-dialog-frame [heading]="data.name" [closeLabel]="words.t('shell.close')">
      @if (result(); as result) {
        @if (result.rank !== null) {
          <p class="faint">
            {{ words.t('evaluation.own.rank', { rank: result.rank, of: result.pool }) }}
          </p>
        }
        <app-score-lines [outcome]="result.outcome" [entries]="result.entries" />
      } @else if (problem(); as problem) {
        <p role="alert">{{ problems.sentence(problem) }}</p>
      } @else {
        <bk-skeleton [label]="words.t('shell.loading')" [rows]="6" />
      }
    </bk-dialog-frame>
  `,
})
export class ResultSheet {
  protected readonly data = inject<{ monthId: string; staffId: string; name: string }>(DIALOG_DATA);
  private readonly api = inject(EvaluationApi);

  protected readonly words = inject(Words);
  protected readonly problems = inject(ProblemWords);
  protected readonly result = signal<PersonResultView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    this.api.person(this.data.monthId, this.data.staffId).then(
      (result) => {
        this.result.set(result);
      },
      (error: unknown) => {
        this.problem.set(toApiProblem(error));
      },
    );
  }
}
