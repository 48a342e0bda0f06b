import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { QuestionType, ReviewLine } from '@banke/domain/quiz';
import { Icon } from '@banke/ui';
import { Words } from '../words/words';

/** Why an answer earned what it did, line by line. */
@Component({
  selector: 'app-review-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>
          @if (isChoice(line)) {
            <span class="given" [class.on]="line.given">{{ line.given ? '●' : '○' }} {{ line.about }}</span>
            @if (line.right) {
              <span class="ok"><bk-icon name="check" />{{ words.t('quiz.rightChoice') }}</span>
            }
          } @else {
            @if (line.about) {
              <b>{{ line.about }}</b>
            }
            <span>{{
              words.t(whose() === 'own' ? 'quiz.given' : 'quiz.answered', { answer: said(line.given) })
            }}</span>
            @if (line.right !== null && line.right !== line.given) {
              <span class="ok">{{ words.t('quiz.right', { answer: said(line.right) }) }}</span>
            }
          }
          @if (line.fraction !== null) {
            <span class="number faint">{{ words.t('quiz.earned', { mark: earned(line) }) }}</span>
          }
          @if (line.feedback) {
            <em>{{ line.feedback }}</em>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './review-lines.css',
})
export class ReviewLines {
  protected readonly words = inject(Words);

  readonly lines = input.required<readonly ReviewLine[]>();
  readonly type = input.required<QuestionType>();
  readonly maximum = input.required<number>();
  /** Whoever marks reads what another person answered. */
  readonly whose = input<'own' | 'other'>('own');

  /** Choices are said as a list with marks; everything else as given and right. */
  protected isChoice({ given }: ReviewLine): boolean {
    return typeof given === 'boolean' && this.type() !== 'true-false';
  }

  protected earned({ fraction }: ReviewLine): string {
    return String(Math.round((fraction ?? 0) * this.maximum() * 100) / 100);
  }

  protected said(value: string | boolean | null): string {
    if (value === null) return this.words.t('quiz.nothing');
    if (typeof value === 'string') return value;
    return this.words.t(value ? 'quiz.true' : 'quiz.false');
  }
}
