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
    const { state, ranked, courseId } = this.topic();
    if (state === 'taken') return { word: courseId === null ? 'taken' : 'brought', tone: 'ok' };
    if (state === 'rejected') return { word: 'rejected', tone: 'neutral' };
    return ranked?.proposed ? { word: 'proposed', tone: 'accent' } : undefined;
  });
  protected readonly points = computed(() => {
    const hundredths = this.topic().ranked?.points ?? 0;
    return this.words.count('training.needs.points', tenthsOf(hundredths), { n: this.pointsOf(hundredths) });
  });
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

  private pointsOf(hundredths: number): string {
    return this.formats.number(tenthsOf(hundredths));
  }
}

/** Points, to the tenth. */
function tenthsOf(hundredths: number): number {
  return Math.round(hundredths / 10) / 10;
}
