import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DECISION_KINDS, type DecisionKind } from '@banke/domain/promotion';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { CriterionWords } from './criterion-words';
import type { PersonDialogData } from './person-dialog-data';
import { PromotionApi } from './promotion-api';

/** A decision of whoever sends it, with a day from which it holds. What was found is shown beside and decides nothing. */
@Component({
  selector: 'app-decision-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './decision-dialog.html',
})
export class DecisionDialog {
  protected readonly data = inject<PersonDialogData & { runId?: string }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(PromotionApi);
  private readonly criterionWords = inject(CriterionWords);
  private readonly outcome = this.data.standing.person.outcome;
  private readonly scheme = this.data.standing.ladder.content;

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly kinds = DECISION_KINDS;
  protected readonly advice = this.words.t(`promotion.advice.${this.outcome.advice.kind}`, {
    grade: this.criterionWords.grade(this.scheme, this.outcome.advice.to),
  });
  protected readonly kind = signal<DecisionKind | ''>('');
  protected readonly to = signal('');
  protected readonly effectiveOn = signal(this.data.standing.asOf);
  protected readonly handover = signal('');
  protected readonly reason = signal('');
  protected readonly moves = computed(() => this.kind() === 'promoted' || this.kind() === 'demoted');
  /** Only grades on the side to which the decision leads. */
  protected readonly grades = computed(() => {
    const { grades } = this.scheme;
    const held = grades.findIndex(({ code }) => code === this.outcome.grade);
    return grades
      .filter((_, index) => (this.kind() === 'promoted' ? index > held : index < held))
      .map(({ code }) => ({ code, name: this.criterionWords.grade(this.scheme, code) }));
  });

  /** More than one grade at once: for exceptional contribution or special skill, by request and after an assessment. */
  protected readonly skips = computed(() => {
    const { grades } = this.scheme;
    const height = (code: string | null) => grades.findIndex((grade) => grade.code === code);
    return this.kind() === 'promoted' && height(this.to()) > height(this.outcome.grade) + 1;
  });

  protected async submit(): Promise<void> {
    const kind = this.kind();
    const [to, effectiveOn, reason, handover] = [
      this.to(),
      this.effectiveOn(),
      this.reason(),
      this.handover(),
    ];
    const moved = this.moves() ? { to, handover } : {};
    const { runId } = this.data;
    const after = await this.submission.send({ kind, effectiveOn, reason, ...moved }, () =>
      this.api.decide(this.data.standing.person.staffId, {
        ...{ kind: kind || 'kept', effectiveOn, reason, ...moved },
        ...(runId === undefined ? {} : { runId }),
      }),
    );
    if (!after) return;
    this.ref.close();
    this.data.done(after);
  }
}
