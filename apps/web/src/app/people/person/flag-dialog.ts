import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { STAFF_FLAGS, type StaffFlag } from '@banke/domain/people';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { PeriodFields } from './period-fields';
import type { PersonDialogData } from './person-dialogs';

/** What the roster must not do to somebody for a time. Why is nobody's business and is not asked. */
@Component({
  selector: 'app-flag-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, PeriodFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.flag', { name: data.person.name })"
      [deed]="words.t('staff.flagDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        [label]="words.t('staff.flagLabel')"
        [hint]="words.t('staff.flagHint')"
        [error]="submission.errorOf('flag')"
      >
        <select bkInput name="flag" [(ngModel)]="flag">
          @for (each of flags; track each) {
            <option [value]="each">{{ words.t('staff.flag.' + each) }}</option>
          }
        </select>
      </bk-field>
      <app-period-fields
        [submission]="submission"
        [openHint]="words.t('staff.openEnd')"
        [(from)]="from"
        [(through)]="through"
      />
    </form>
  `,
})
export class FlagDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly flags = STAFF_FLAGS;
  protected readonly submission = new Submission();
  protected readonly flag = signal<StaffFlag>('no-night');
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');

  protected async submit(): Promise<void> {
    const from = this.from();
    const set = () =>
      this.data.store.setFlag({
        flag: this.flag(),
        from,
        ...(this.through() && { through: this.through() }),
      });
    if (await this.submission.done({ from }, set)) this.ref.close();
  }
}
