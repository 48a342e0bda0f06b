import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import {
  blankCriterion,
  type Criterion,
  CRITERION_KINDS,
  CRITERION_RULES,
  type FieldShape,
  freeCriterionId,
  isCriterion,
  type Requirement,
} from '@banke/domain/promotion';
import { Button, Icon } from '@banke/ui';
import { LANGUAGES } from '../../words/languages';
import { Words } from '../../words/words';
import { CriterionWords } from '../criterion-words';
import type { SchemeDraft } from './scheme-draft';
import { SchemeFields } from './scheme-fields';

const GROUPS = ['all', 'any', 'at-least'] as const;

/** A criterion with its fields and its sentence, or a group of them and how many of it are needed. */
@Component({
  selector: 'app-requirement-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, SchemeFields],
  templateUrl: './requirement-editor.html',
  styleUrl: './requirement-editor.css',
})
export class RequirementEditor {
  readonly draft = input.required<SchemeDraft>();
  readonly path = input.required<string>();
  readonly requirement = input.required<Requirement>();
  /** What a step or a trigger asks as a whole cannot be taken away. */
  readonly whole = input(false, { transform: booleanAttribute });

  private readonly criterionWords = inject(CriterionWords);

  protected readonly words = inject(Words);
  protected readonly groups = GROUPS;
  protected readonly kinds = CRITERION_KINDS;
  protected readonly opened = signal(false);
  protected readonly criterion = computed(() => {
    const requirement = this.requirement();
    return isCriterion(requirement) ? requirement : undefined;
  });
  protected readonly group = computed(() => {
    const requirement = this.requirement();
    return isCriterion(requirement) ? undefined : requirement;
  });
  protected readonly shapes = computed((): Readonly<Record<string, FieldShape>> => {
    const criterion = this.criterion();
    return criterion ? CRITERION_RULES[criterion.kind].fields : {};
  });
  /** In every language, the one spoken first. */
  protected readonly sentences = computed(() => {
    const criterion = this.criterion();
    const spoken = this.words.language();
    return [spoken, ...LANGUAGES.filter((each) => each !== spoken)].map((language) => ({
      ...{ language, text: criterion ? this.sentence(criterion, language) : '' },
    }));
  });
  protected readonly wrong = computed(() =>
    this.draft()
      .errors()
      .some(({ path }) => path.startsWith(`${this.path()}.`)),
  );

  protected keyOf(requirement: Requirement, index: number): string | number {
    return isCriterion(requirement) ? requirement.id : index;
  }

  protected groupKind(kind: string): void {
    const group = this.group();
    if (!group) return;
    const { of } = group;
    this.draft().set(this.path(), kind === 'at-least' ? { kind, least: 1, of } : { kind, of });
  }

  protected least(text: string): void {
    this.draft().set(`${this.path()}.least`, /^\d+$/.test(text.trim()) ? Number(text) : null);
  }

  /** Adds what was chosen, to the group or beside a lone criterion. */
  protected add(chosen: string): void {
    const kind = CRITERION_KINDS.find((each) => each === chosen) ?? 'tenure';
    const criterion = blankCriterion(kind, freeCriterionId(this.draft().content(), kind));
    const added: Requirement = chosen === 'group' ? { kind: 'any', of: [criterion] } : criterion;
    if (this.group()) this.draft().add(`${this.path()}.of`, added);
    else this.draft().set(this.path(), { kind: 'all', of: [this.requirement(), added] });
  }

  protected error(path: string): string | undefined {
    const error = this.draft().errorAt(path);
    return (
      error && this.words.t(`codes.field.scheme.${error.code}`, { min: error.min ?? 0, max: error.max ?? 0 })
    );
  }

  private sentence(criterion: Criterion, language: (typeof LANGUAGES)[number]): string {
    return this.criterionWords.sentence(criterion, language) || this.words.t('promotion.edit.unworded');
  }
}
