import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { NeedsSurveyView, NeedsTopicView } from '@banke/contracts';
import { NEEDS_WHOLE } from '@banke/domain/training';
import { Badge, Button, type BadgeTone } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

const PARTS = ['survey', 'wishes', 'direction'] as const;
const POINT = NEEDS_WHOLE / 100;

/** A topic with its place, its points and the sum that made them. */
@Component({
  selector: 'app-topic-sum',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button],
  templateUrl: './topic-sum.html',
  styleUrl: './topic-sum.css',
})
export class TopicSum {
  readonly topic = input.required<NeedsTopicView>();
  readonly survey = input.required<NeedsSurveyView>();
  readonly withdrawn = output<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly badge = computed((): { word: string; tone: BadgeTone } | undefined => {
    const { state, ranked } = this.topic();
    if (state === 'taken') return { word: 'taken', tone: 'ok' };
    if (state === 'rejected') return { word: 'rejected', tone: 'neutral' };
    return ranked?.proposed ? { word: 'proposed', tone: 'accent' } : undefined;
  });
  protected readonly points = computed(() => this.pointsOf(this.topic().ranked?.points ?? 0));
  /** What each of the three gave, with the weight it had to give. */
  protected readonly parts = computed(() => {
    const [ranked, survey] = [this.topic().ranked, this.survey()];
    return PARTS.map((part) => {
      const share = ranked?.[part] ?? null;
      return {
        part,
        share,
        weight: this.pointsOf(survey[`${part}Weight`]),
        points: this.pointsOf(share?.points ?? 0),
        width: (share?.points ?? 0) / POINT,
      };
    });
  });

  /** To the tenth. */
  private pointsOf(hundredths: number): string {
    return this.formats.number(Math.round(hundredths / 10) / 10);
  }
}
