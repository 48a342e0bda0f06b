import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { PeriodFields } from './period-fields';
import type { PersonDialogData } from './person-dialogs';

/** A weekday on which somebody is always free. Why is nobody's business and is not asked. */
@Component({
  selector: 'app-fixed-rest-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, PeriodFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.rest', { name: data.person.name })"
      [deed]="words.t('staff.restDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        [label]="words.t('staff.restLabel')"
        [hint]="words.t('staff.flagHint')"
        [error]="submission.errorOf('weekday')"
      >
        <select bkInput name="weekday" [(ngModel)]="weekday">
          @for (name of weekdays; track name) {
            <option [value]="$index + 1">{{ words.t('staff.everyWeekday', { weekday: name }) }}</option>
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
export class FixedRestDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly weekdays = inject(Formats).weekdays('long');
  protected readonly submission = new Submission();
  protected readonly weekday = signal('7');
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');

  protected async submit(): Promise<void> {
    const from = this.from();
    const set = () =>
      this.data.store.setFixedRest({
        ...{ weekday: Number(this.weekday()), from },
        ...(this.through() && { through: this.through() }),
      });
    if (await this.submission.done({ from }, set)) this.ref.close();
  }
}
