import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { EvaluatedPersonView, EvaluationMonthDetailView } from '@banke/contracts';
import { Words } from '../words/words';
import { LineWords, pointsText, signedPoints } from './line-words';

/** People by rank, parts in columns, last month beside; a row opens every line behind its number. */
@Component({
  selector: 'app-score-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './score-table.html',
  styleUrl: './tables.css',
})
export class ScoreTable {
  readonly month = input.required<EvaluationMonthDetailView>();
  readonly opened = output<EvaluatedPersonView>();

  protected readonly words = inject(Words);
  protected readonly lines = inject(LineWords);
  protected readonly pointsText = pointsText;
  protected readonly signed = signedPoints;
  protected readonly parts = computed(() => [
    ...new Set(this.month().templates.flatMap(({ content }) => content.parts.map(({ code }) => code))),
  ]);
  /** By rank; then those who are not scored, and nobody without a template. */
  protected readonly people = computed(() => {
    const posts = new Set(this.month().templates.map(({ postId }) => postId));
    return this.month()
      .people.filter(({ stays }) => stays.some(({ postId }) => postId !== null && posts.has(postId)))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  });

  protected pointsOf({ parts }: EvaluatedPersonView, code: string): string {
    const part = parts.find((each) => each.code === code);
    return !part || part.weight === 0 ? '–' : pointsText(part.points);
  }

  protected change({ total, before }: EvaluatedPersonView): string {
    return total === null || before === null ? '' : signedPoints(total - before);
  }
}
