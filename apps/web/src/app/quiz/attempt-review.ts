import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AttemptView } from '@banke/contracts';
import type { ShownQuestion } from '@banke/domain/quiz';
import { Badge, Button, Icon, type BadgeTone } from '@banke/ui';
import { Words } from '../words/words';
import { QuestionText } from './question-text';
import { ReviewLines } from './review-lines';

const TONES: Record<string, BadgeTone> = { right: 'ok', partly: 'warn', wrong: 'danger' };

/** What an attempt came to, and why: every mark with the lines behind it, as far as the quiz tells. */
@Component({
  selector: 'app-attempt-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, QuestionText, ReviewLines, RouterLink],
  templateUrl: './attempt-review.html',
  styleUrl: './attempt-review.css',
})
export class AttemptReview {
  protected readonly words = inject(Words);

  readonly attempt = input.required<AttemptView>();
  readonly late = input(false);

  protected readonly slots = computed(() =>
    this.attempt().slots.map((slot) => ({
      ...slot,
      shown: slot.question as unknown as ShownQuestion,
      essay:
        typeof slot.response?.['text'] === 'string' && slot.review?.lines.length === 0
          ? slot.response['text']
          : '',
    })),
  );

  protected tone(outcome: string): BadgeTone {
    return TONES[outcome] ?? 'neutral';
  }

  protected number(value: number): string {
    return String(Math.round(value * 100) / 100);
  }
}
