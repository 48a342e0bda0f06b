import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PromotionDecisionView, PromotionStandingView } from '@banke/contracts';
import { type Criterion, criteriaOf, type StepOutcome, type TriggerOutcome } from '@banke/domain/promotion';
import { Badge } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { CriterionWords } from './criterion-words';
import { RequirementList } from './requirement-list';

const STEP_TONES = {
  eligible: 'ok',
  nearly: 'accent',
  'on-the-way': 'neutral',
  'cooling-off': 'warn',
} as const;
const TRIGGER_TONES = { met: 'danger', 'at-risk': 'warn', unknown: 'neutral', clear: 'ok' } as const;

/** Where one person stands: the ladder, what the next grade asks, what would lead down, and what was. */
@Component({
  selector: 'app-standing-panels',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, RequirementList],
  templateUrl: './standing-panels.html',
  styleUrl: './standing-panels.css',
})
export class StandingPanels {
  readonly standing = input.required<PromotionStandingView>();
  readonly recordable = input(false);
  readonly recorded = output<Criterion>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly criterionWords = inject(CriterionWords);
  protected readonly stepTones = STEP_TONES;
  protected readonly triggerTones = TRIGGER_TONES;
  protected readonly scheme = computed(() => this.standing().ladder.content);
  protected readonly outcome = computed(() => this.standing().person.outcome);
  protected readonly criteria = computed(
    () => new Map(criteriaOf(this.scheme()).map((criterion) => [criterion.id, criterion])),
  );
  protected readonly rungs = computed(() => {
    const { grades } = this.scheme();
    const held = grades.findIndex(({ code }) => code === this.outcome().grade);
    return grades.map(({ code, salary }, index) => ({
      ...{ code, salary, held: index === held, below: index < held },
      name: this.criterionWords.grade(this.scheme(), code),
    }));
  });

  protected salary({ from, through }: { from: number; through: number }): string {
    const [low, high] = [from, through].map((money) => this.formats.number(money / 100)) as [string, string];
    return this.words.t('promotion.salary', { money: low === high ? low : `${low}–${high}` });
  }

  protected stepText(step: StepOutcome): string {
    const { t } = this.words;
    const { state, by, coolingOffUntil } = step;
    if (state === 'eligible') return t('promotion.step.eligibleText');
    if (state === 'cooling-off')
      return t('promotion.step.coolingText', { day: this.formats.date(coolingOffUntil ?? '') });
    const open = this.criterionWords.open(step);
    return by === null ? open : t('promotion.step.by', { open, day: this.formats.date(by) });
  }

  protected approval({ approval }: StepOutcome): string {
    return approval.map((stage) => this.words.t(`promotion.approval.${stage}`)).join(' → ');
  }

  protected triggerName({ to }: TriggerOutcome): string {
    if (to === null) return this.words.t('promotion.trigger.flag');
    return this.words.t('promotion.trigger.to', { grade: this.criterionWords.grade(this.scheme(), to) });
  }

  protected months(firstDays: readonly string[]): string {
    return this.formats.list(firstDays.map((day) => this.formats.month(day.slice(0, 7))));
  }

  protected decided({ kind, fromGrade, toGrade }: PromotionDecisionView): string {
    const from = this.criterionWords.grade(this.scheme(), fromGrade);
    const to = this.criterionWords.grade(this.scheme(), toGrade);
    return this.words.t(`promotion.decided.${kind}`, { from, to });
  }
}
