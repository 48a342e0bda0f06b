import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { USUAL_WISH_TERMS } from '@banke/domain/roster';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import type { WishesStore } from './wishes-store';

/** How many wishes a month the department takes from each, and until which day of the month before. */
@Component({
  selector: 'app-wish-terms-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('shifts.terms.heading')"
      [deed]="words.t('shifts.terms.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <div class="bk-form-row">
        <bk-field required [label]="words.t('shifts.terms.quota')" [error]="submission.errorOf('quota')">
          <input bkInput class="number" type="number" name="quota" min="0" max="31" [(ngModel)]="quota" />
        </bk-field>
        <bk-field
          required
          [label]="words.t('shifts.terms.important')"
          [error]="submission.errorOf('importantQuota')"
        >
          <input
            bkInput
            class="number"
            type="number"
            name="importantQuota"
            min="0"
            max="31"
            [(ngModel)]="importantQuota"
          />
        </bk-field>
        <bk-field
          required
          [label]="words.t('shifts.terms.closingDay')"
          [hint]="words.t('shifts.terms.closingDayHint')"
          [error]="submission.errorOf('closingDay')"
        >
          <input
            bkInput
            class="number"
            type="number"
            name="closingDay"
            min="1"
            max="28"
            [(ngModel)]="closingDay"
          />
        </bk-field>
      </div>
    </form>
  `,
})
export class WishTermsDialog {
  private readonly store = inject<{ store: WishesStore }>(DIALOG_DATA).store;
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly quota = signal<number | null>(this.terms().quota);
  protected readonly importantQuota = signal<number | null>(this.terms().importantQuota);
  protected readonly closingDay = signal<number | null>(this.terms().closingDay);

  protected async submit(): Promise<void> {
    const [quota, importantQuota, closingDay] = [this.quota(), this.importantQuota(), this.closingDay()];
    const required = {
      quota: String(quota ?? ''),
      importantQuota: String(importantQuota ?? ''),
      closingDay: String(closingDay ?? ''),
    };
    const save = () =>
      this.store.setTerms({
        quota: quota ?? 0,
        importantQuota: importantQuota ?? 0,
        closingDay: closingDay ?? 0,
      });
    if (await this.submission.done(required, save)) this.ref.close();
  }

  private terms() {
    return this.store.known()?.wishes.terms ?? USUAL_WISH_TERMS;
  }
}
