import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { EXCELLENT_AGENT } from '@banke/domain/promotion';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { PersonDialogData } from './person-dialog-data';
import { PromotionApi } from './promotion-api';

/** A named award for a month, with a written reason. */
@Component({
  selector: 'app-award-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('promotion.award.heading', { name: data.standing.person.name })"
      [deed]="words.t('promotion.award.give')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ words.t('promotion.award.text') }}</p>
      <bk-field required [label]="words.t('promotion.award.month')" [error]="submission.errorOf('month')">
        <input bkInput type="month" name="month" [max]="latest" [(ngModel)]="month" />
      </bk-field>
      <bk-field required [label]="words.t('promotion.reason')" [error]="submission.errorOf('reason')">
        <textarea bkInput name="reason" rows="3" maxlength="1000" [(ngModel)]="reason"></textarea>
      </bk-field>
    </form>
  `,
})
export class AwardDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(PromotionApi);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly latest = this.data.standing.asOf.slice(0, 7);
  protected readonly month = signal(this.latest);
  protected readonly reason = signal('');

  protected async submit(): Promise<void> {
    const [month, reason] = [this.month(), this.reason()];
    const request = { award: EXCELLENT_AGENT, month: `${month}-01`, reason };
    const after = await this.submission.send({ month, reason }, () =>
      this.api.award(this.data.standing.person.staffId, request),
    );
    if (!after) return;
    this.ref.close();
    this.data.done(after);
  }
}
