import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { NeedsChoiceView, NeedsSurveyDetailView } from '@banke/contracts';
import { LEAST_ANSWERS, NEEDS_RATING } from '@banke/domain/training';
import { Button } from '@banke/ui';
import { Submission } from '../../forms/submission';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { stepsOf } from './steps-of';
import type { SurveyStore } from './survey-store';

/** One's own answer, made with the thumb: touch what you want in its order, or give it points. */
@Component({
  selector: 'app-needs-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button],
  templateUrl: './needs-answer.html',
  styleUrl: './needs-answer.css',
})
export class NeedsAnswer {
  private readonly problems = inject(ProblemWords);

  readonly detail = input.required<NeedsSurveyDetailView>();
  readonly store = input.required<SurveyStore>();

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly least = LEAST_ANSWERS;
  protected readonly ratings = stepsOf(NEEDS_RATING);
  /** What is sent stays when news of others come in; another survey begins anew. */
  private readonly kept = linkedSignal<NeedsSurveyDetailView, readonly NeedsChoiceView[]>({
    source: this.detail,
    computation: (detail, before) =>
      before?.source.survey.id === detail.survey.id ? before.value : detail.own,
  });
  /** What is taken or rejected meanwhile is nobody’s choice any more. */
  protected readonly chosen = computed(() => this.open(this.kept()));
  /** As they came, not as they are ranked: what stands first would be chosen first. */
  protected readonly topics = computed(() =>
    this.detail()
      .topics.filter(({ state }) => state === 'open')
      .map((topic) => {
        const at = this.chosen().findIndex(({ topicId }) => topicId === topic.id);
        return { ...topic, at, rating: this.chosen()[at]?.rating ?? null };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  protected readonly full = computed(() => this.chosen().length >= this.detail().survey.picks);
  protected readonly rated = computed(() => this.detail().survey.method === 'rating');
  readonly changed = computed(() => {
    const [chosen, own] = [this.chosen(), this.open(this.detail().own)];
    return (
      chosen.length !== own.length ||
      chosen.some(({ topicId, rating }, at) => topicId !== own[at]?.topicId || rating !== own[at].rating)
    );
  });
  protected readonly refusal = computed(() => {
    const problem = this.submission.problem();
    return problem && this.problems.sentence(problem);
  });

  protected touch(topicId: string): void {
    this.choose(topicId, null);
  }

  /** The same once more takes it away. */
  protected choose(topicId: string, rating: number | null): void {
    const full = this.full();
    this.kept.update((kept) => {
      const chosen = this.open(kept);
      const before = chosen.find((each) => each.topicId === topicId);
      const others = chosen.filter((each) => each.topicId !== topicId);
      if (before && before.rating === rating) return others;
      if (before) return chosen.map((each) => (each === before ? { topicId, rating } : each));
      return full ? chosen : [...chosen, { topicId, rating }];
    });
  }

  protected send(): Promise<boolean> {
    return this.submission.done({}, () => this.store().answer(this.chosen()));
  }

  private open(choices: readonly NeedsChoiceView[]): readonly NeedsChoiceView[] {
    const open = new Set(this.detail().topics.flatMap(({ id, state }) => (state === 'open' ? [id] : [])));
    return choices.filter(({ topicId }) => open.has(topicId));
  }
}
