import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Criterion,
  type Evidence,
  isGroup,
  type RequirementVerdict,
  type Verdict,
} from '@banke/domain/promotion';
import { Button, Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { CourseNames, type NamedCourse } from './course-names';
import { CriterionWords } from './criterion-words';

const MOST_EVIDENCE = 4;

/** Every criterion of a requirement: met or not, value against threshold, evidence, and what would satisfy it by when. */
@Component({
  selector: 'app-requirement-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, RouterLink],
  templateUrl: './requirement-list.html',
  styleUrl: './requirement-list.css',
})
export class RequirementList {
  readonly verdict = input.required<RequirementVerdict>();
  readonly criteria = input.required<ReadonlyMap<string, Criterion>>();
  readonly asOf = input.required<string>();
  /** Of whoever looks: evidence leads to the own scores. */
  readonly own = input(false);
  /** Whether criteria that people judge can be recorded here. */
  readonly recordable = input(false);
  readonly recorded = output<Criterion>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly criterionWords = inject(CriterionWords);
  private readonly courses = inject(CourseNames);
  protected readonly isGroup = isGroup;
  protected readonly icon = { met: 'check', 'not-met': 'close', unknown: 'clock' } as const;
  /** The parts of the outermost group, which goes without a heading when all are needed. */
  protected readonly parts = computed(() => {
    const verdict = this.verdict();
    return isGroup(verdict) ? verdict.parts : [verdict];
  });
  protected readonly heading = computed(() => {
    const verdict = this.verdict();
    if (!isGroup(verdict) || verdict.kind === 'all') return '';
    const { least, parts } = verdict;
    return this.words.t(`promotion.group.${verdict.kind}`, { least, of: parts.length });
  });

  protected sentence({ id }: Verdict): string {
    const criterion = this.criteria().get(id);
    return criterion ? this.criterionWords.sentence(criterion) : id;
  }

  /** Courses by which a criterion could be met: the one it asks for, or those that grant the qualification. */
  protected helpful({ id, state }: Verdict): NamedCourse[] {
    const criterion = this.criteria().get(id);
    if (state === 'met') return [];
    if (criterion?.kind === 'course')
      return this.courses.all().filter((each) => each.id === criterion.courseId);
    if (criterion?.kind !== 'qualification' || criterion.qualificationId === null) return [];
    return this.courses.all().filter(({ grants }) => grants === criterion.qualificationId);
  }

  protected record({ id }: Verdict): void {
    const criterion = this.criteria().get(id);
    if (criterion) this.recorded.emit(criterion);
  }

  protected mayRecord({ kind, why }: Verdict): boolean {
    if (!this.recordable()) return false;
    return kind === 'item' || kind === 'vote' || kind === 'panel' || why === 'pool-too-small';
  }

  protected evidence({ evidence }: Verdict): readonly Evidence[] {
    return evidence.slice(-MOST_EVIDENCE);
  }

  protected evidenceText({ kind, day }: Evidence): string {
    const when = kind === 'month' ? this.formats.month(day.slice(0, 7)) : this.formats.date(day);
    if (kind === 'month') return when;
    if (kind === 'quarter') {
      const quarter = (Number(day.slice(5, 7)) + 2) / 3;
      return this.words.t('promotion.quarter', { year: day.slice(0, 4), quarter });
    }
    return this.words.t(`promotion.evidence.${kind}`, { day: when });
  }

  /** Where the evidence can be seen; undefined where it stands on this page. */
  protected link({ kind, ref }: Evidence): { path: string; query: Record<string, string> } | undefined {
    if (kind === 'course') return { path: `/training/courses/${ref}`, query: {} };
    if (kind !== 'month' && kind !== 'quarter') return undefined;
    const month = ref.slice(0, 7);
    if (this.own()) return { path: '/scores', query: { of: month } };
    return { path: kind === 'month' ? '/evaluation' : '/evaluation/quarters', query: { month } };
  }
}
