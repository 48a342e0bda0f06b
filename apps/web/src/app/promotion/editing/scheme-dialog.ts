import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { PromotionSchemeView } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';
import {
  APPROVAL_STAGES,
  blankCriterion,
  type FieldShape,
  freeCriterionId,
  POOLS,
  type PromotionScheme,
} from '@banke/domain/promotion';
import { Button, Field, FieldInput, Icon, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Leaving } from '../../forms/leaving';
import { Submission } from '../../forms/submission';
import { CatalogueDirectory } from '../../people/catalogue-directory';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { PromotionApi } from '../promotion-api';
import { RequirementEditor } from './requirement-editor';
import { SchemeDraft } from './scheme-draft';
import { SchemeFields } from './scheme-fields';

const SETTINGS: Readonly<Record<string, FieldShape>> = {
  pool: { is: 'choice', of: POOLS },
  leastPool: { is: 'integer', unit: 'times', min: 1, max: 1000 },
  coolingOff: { is: 'integer', unit: 'months', min: 0, max: 60 },
};
const GRADE: Readonly<Record<string, FieldShape>> = { name: { is: 'named' }, exempt: { is: 'boolean' } };

/** A scheme as a form; what is saved is a new version from a day on, and what was determined before stays. */
@Component({
  selector: 'app-scheme-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    Field,
    FieldInput,
    FormDialog,
    FormsModule,
    Icon,
    NgTemplateOutlet,
    RequirementEditor,
    SchemeFields,
  ],
  templateUrl: './scheme-dialog.html',
  styleUrl: './scheme-dialog.css',
})
export class SchemeDialog implements Leavable {
  private readonly data = inject<{
    scheme: PromotionSchemeView;
    content: PromotionScheme;
    done(): Promise<void>;
  }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly leaving = inject(Leaving);
  private readonly api = inject(PromotionApi);
  private readonly today = inject(CompanyClock).today();

  protected readonly words = inject(Words);
  protected readonly catalogue = inject(CatalogueDirectory).grades;
  protected readonly submission = new Submission();
  protected readonly scheme = this.data.scheme;
  protected readonly draft = new SchemeDraft(this.data.content);
  protected readonly settings = SETTINGS;
  protected readonly gradeShapes = GRADE;
  protected readonly stages = APPROVAL_STAGES;
  protected readonly name = signal(this.scheme.name);
  protected readonly from = signal(firstDay(this.scheme.versions[0]?.from ?? this.today, this.today));
  protected readonly next = (this.scheme.versions[0]?.number ?? 0) + 1;
  private saved = false;
  /** The grade of the catalogue chosen for a new code; none makes a new one. */
  private readonly chosen = signal<Readonly<Record<string, string>>>({});
  protected readonly grades = computed(() => {
    const language = this.words.language();
    return this.draft.content().grades.map((grade) => ({
      ...{ grade, name: grade.name[language] || this.words.t('promotion.edit.unworded') },
      held: this.scheme.grades.find(({ code }) => code === grade.code)?.gradeName,
    }));
  });

  mayLeave(): boolean | Promise<boolean> {
    return this.saved || !this.draft.dirty() || this.leaving.confirmed();
  }

  protected money(value: number | undefined): string {
    return value === undefined ? '' : String(value / 100);
  }

  /** Without an amount there is no band; with only one of the two it is both. */
  protected salary(index: number, side: 'from' | 'through', text: string): void {
    const typed = text.trim();
    const amount = Math.round(Number(typed) * 100);
    const band = this.draft.content().grades[index]?.salary;
    this.draft.set(
      `grades.${index}.salary`,
      typed === ''
        ? null
        : { ...(band ?? { from: amount, through: amount }), [side]: Number.isNaN(amount) ? null : amount },
    );
  }

  protected choose(code: string, gradeId: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [code]: gradeId }));
  }

  protected addGrade(): void {
    const { grades } = this.draft.content();
    let number = grades.length + 1;
    const known = [...grades, ...this.scheme.grades].map(({ code }) => code);
    while (known.includes(`grade-${number}`)) number++;
    const name = { 'zh-CN': '', en: '' };
    this.draft.add('grades', { code: `grade-${number}`, name, salary: null, exempt: false });
  }

  protected addStep(): void {
    const [from, to] = this.twoGrades();
    this.draft.add('steps', { from, to, requirement: this.firstCriterion(), approval: ['manager'] });
  }

  protected addDemotion(): void {
    const [to, from] = this.twoGrades();
    const ids = new Set(this.draft.content().demotions.map(({ id }) => id));
    let number = 1;
    while (ids.has(`down-${number}`)) number++;
    this.draft.add('demotions', { id: `down-${number}`, from, to, when: this.firstCriterion() });
  }

  protected stageName(stage: string): string {
    return this.words.t(`promotion.approval.${stage}`);
  }

  protected gradeName(code: string | null): string {
    if (code === null) return this.words.t('promotion.edit.nobody');
    return this.grades().find(({ grade }) => grade.code === code)?.name ?? '–';
  }

  protected error(path: string): string | undefined {
    const error = this.draft.errorAt(path);
    return (
      error && this.words.t(`codes.field.scheme.${error.code}`, { min: error.min ?? 0, max: error.max ?? 0 })
    );
  }

  protected async submit(): Promise<void> {
    if (this.draft.errors().length > 0) {
      this.submission.showFirstFault();
      return;
    }
    const { id, version, grades: known } = this.scheme;
    const content = this.draft.content();
    const codes = content.grades.map(({ code }) => code);
    const grades = Object.entries(this.chosen())
      .filter(([code, gradeId]) => gradeId !== '' && codes.includes(code))
      .filter(([code]) => !known.some((each) => each.code === code))
      .map(([code, gradeId]) => ({ code, gradeId }));
    const [name, from] = [this.name(), this.from()];
    const save = () => this.api.changeScheme(id, { name, from, content: { ...content }, grades, version });
    if (!(await this.submission.done({ name, from }, save))) return;
    this.saved = true;
    this.ref.close();
    await this.data.done();
  }

  /** The two highest grades: new steps are mostly for a new grade. */
  private twoGrades(): [string, string] {
    const [below, above] = this.draft.content().grades.slice(-2);
    return [below?.code ?? '', above?.code ?? below?.code ?? ''];
  }

  private firstCriterion() {
    return blankCriterion('tenure', freeCriterionId(this.draft.content(), 'tenure'));
  }
}

/** Each version holds at least for a day, and none changes days that are over. */
export function firstDay(last: string, today: string): string {
  return addDays(last > today ? last : today, 1);
}
