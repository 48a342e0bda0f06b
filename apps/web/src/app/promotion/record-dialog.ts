import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { RecordCriterionRequest } from '@banke/contracts';
import type { Criterion } from '@banke/domain/promotion';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { CriterionWords } from './criterion-words';
import type { PersonDialogData } from './person-dialog-data';
import { PromotionApi } from './promotion-api';

const WHOLE_NUMBER = /^\d{1,4}$/;
const SCORE = /^\d{1,3}(\.\d{1,2})?$/;

/** What somebody confirms of a criterion, or what a vote or a panel came to; with evidence. */
@Component({
  selector: 'app-record-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './record-dialog.html',
})
export class RecordDialog {
  protected readonly data = inject<PersonDialogData & { criterion: Criterion }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(PromotionApi);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly kind = this.data.criterion.kind;
  protected readonly sentence = inject(CriterionWords).sentence(this.data.criterion);
  protected readonly confirmed = signal('');
  protected readonly yes = signal('');
  protected readonly no = signal('');
  protected readonly score = signal('');
  protected readonly evidence = signal('');

  protected async submit(): Promise<void> {
    const evidence = this.evidence();
    const { required, result } = this.result();
    const request = { criterion: this.data.criterion.id, evidence, ...result };
    const after = await this.submission.send({ ...required, evidence }, () =>
      this.api.record(this.data.standing.person.staffId, request),
    );
    if (!after) return;
    this.ref.close();
    this.data.done(after);
  }

  /** What was typed; what is no number counts as left out. */
  private result(): { required: Record<string, string>; result: Partial<RecordCriterionRequest> } {
    if (this.kind === 'vote') {
      const [yes, no] = [this.yes(), this.no()].map((text) => (WHOLE_NUMBER.test(text) ? text : '')) as [
        string,
        string,
      ];
      return { required: { yes, no }, result: { yes: Number(yes), no: Number(no) } };
    }
    if (this.kind === 'panel') {
      const score = SCORE.test(this.score()) ? this.score() : '';
      return { required: { score }, result: { score: Math.round(Number(score) * 100) } };
    }
    return { required: { confirmed: this.confirmed() }, result: { confirmed: this.confirmed() === 'yes' } };
  }
}
