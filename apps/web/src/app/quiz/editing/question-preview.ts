import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  checkQuestion,
  explain,
  gradeQuestion,
  isBlank,
  shownOrder,
  shownPairs,
  shownQuestion,
  type Question,
  type Response,
} from '@banke/domain/quiz';
import { Badge, Button, type BadgeTone } from '@banke/ui';
import { Words } from '../../words/words';
import { QuestionAnswer } from '../question-answer';
import { ReviewLines } from '../review-lines';

const TONES: Record<string, BadgeTone> = { right: 'ok', partly: 'warn', wrong: 'danger' };

/** A question as the staff see it, to be answered on trial: what it would earn, and what would be said. */
@Component({
  selector: 'app-question-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, QuestionAnswer, ReviewLines],
  template: `
    <section class="bk-panel" [attr.aria-label]="words.t('quiz.edit.preview')">
      <h2>{{ words.t('quiz.edit.preview') }}</h2>
      <div class="phone">
        <app-question-answer
          name="preview"
          [question]="shown()"
          [response]="response()"
          (answered)="response.set($event)"
        />
      </div>
      @if (question().type !== 'description') {
        <div class="deeds">
          <button bkButton type="button" (click)="tried.set(true)">{{ words.t('quiz.edit.try') }}</button>
          <button bkButton kind="quiet" type="button" (click)="again()">
            {{ words.t('quiz.edit.tryAgain') }}
          </button>
        </div>
      }
      @if (result(); as result) {
        <div role="status">
          <p class="mark">
            <bk-badge [tone]="result.tone">{{ words.t('quiz.outcome.' + result.outcome) }}</bk-badge>
            @if (result.mark !== undefined) {
              <span class="number">{{
                words.t('quiz.markOf', { mark: result.mark, maximum: question().mark })
              }}</span>
            }
          </p>
          <app-review-lines [lines]="result.lines" [type]="question().type" [maximum]="question().mark" />
        </div>
      }
      @if (unfit()) {
        <p class="faint">{{ words.t('quiz.edit.notFit') }}</p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 12px;
      padding: 16px;
    }
    h2 {
      font-size: var(--text-m);
    }
    .phone {
      max-width: 358px;
      width: 100%;
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
    }
    .deeds,
    .mark {
      display: flex;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class QuestionPreview {
  readonly question = input.required<Question>();

  protected readonly words = inject(Words);
  /** What was answered to another question says nothing about this one. */
  protected readonly response = linkedSignal<Question, Response | null>({
    source: this.question,
    computation: (question, before) =>
      before?.source.type === question.type && sameParts(before.source, question) ? before.value : null,
  });
  protected readonly tried = linkedSignal(() => {
    this.question();
    this.response();
    return false;
  });
  protected readonly shown = computed(() => {
    const question = this.question();
    const order = shownOrder(question, HALF);
    return shownQuestion(question, {
      ...{ order, pairs: question.type === 'matching' ? shownPairs(question, HALF) : [] },
    });
  });
  protected readonly unfit = computed(() => checkQuestion(this.question()).length > 0);
  protected readonly result = computed(() => {
    if (!this.tried()) return undefined;
    const [question, response] = [this.question(), this.response()];
    const grade = gradeQuestion(question, isBlank(response) ? null : response, null);
    const mark = 'fraction' in grade ? Math.round(grade.fraction * question.mark * 100) / 100 : undefined;
    const lines = explain(question, response);
    return { outcome: grade.outcome, tone: TONES[grade.outcome] ?? ('neutral' as const), mark, lines };
  });

  protected again(): void {
    this.response.set(null);
  }
}

/** Always the same order, so that nothing jumps while somebody writes. */
const HALF = () => 0.5;

function sameParts(one: Question, other: Question): boolean {
  const parts = (question: Question) =>
    [question].flatMap((each) => [
      ...('choices' in each ? [each.choices.length] : []),
      ...('items' in each ? [each.items.length] : []),
      ...('pairs' in each ? [each.pairs.length] : []),
      ...('gaps' in each ? each.gaps.map(({ kind }) => kind) : []),
    ]);
  return parts(one).join() === parts(other).join();
}
