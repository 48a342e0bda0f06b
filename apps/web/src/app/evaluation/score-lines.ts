import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { AppealView, ScoreEntryView } from '@banke/contracts';
import { isScored, type PersonOutcome } from '@banke/domain/evaluation';
import { Badge, Button } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { LineWords, pointsText, signedPoints } from './line-words';

/** Every line behind one score, part by part, so that one can add it up by hand. */
@Component({
  selector: 'app-score-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  templateUrl: './score-lines.html',
  styleUrl: './score-lines.css',
})
export class ScoreLines {
  readonly outcome = input.required<PersonOutcome>();
  readonly entries = input<readonly ScoreEntryView[]>([]);
  readonly appeals = input<readonly AppealView[]>([]);
  /** Whether lines can be appealed against now. */
  readonly appealable = input(false);
  readonly appealed = output<{ line: string; name: string }>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly lines = inject(LineWords);
  protected readonly pointsText = pointsText;
  protected readonly signed = signedPoints;
  protected readonly isScored = isScored;

  protected readonly score = computed(() => {
    const outcome = this.outcome();
    return outcome.outcome === 'scored' ? outcome.score : undefined;
  });
  protected readonly why = computed(() => {
    const outcome = this.outcome();
    if (outcome.outcome === 'scored') return '';
    return outcome.reason === 'too-few-days'
      ? this.words.t('evaluation.notScored.too-few-days', { days: outcome.days, least: outcome.least })
      : this.words.t('evaluation.notScored.no-data');
  });
  protected readonly parts = computed(() =>
    (this.score()?.stays ?? []).flatMap((stay, index) =>
      stay.parts.map((part) => ({
        ...part,
        key: `${String(index)} ${part.code}`,
        days: stay.days,
        lines: stay.lines.filter((line) => line.part === part.code),
      })),
    ),
  );
  protected readonly severalPosts = computed(() => (this.score()?.stays.length ?? 0) > 1);

  protected appealOf(line: string): AppealView | undefined {
    return this.appeals().findLast((appeal) => appeal.line === line);
  }
}
