import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { addDays, addMonths, isPlainDate } from '@banke/domain/calendar';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { PeriodFields } from './period-fields';
import type { PersonDialogData } from './person-dialogs';

/** A qualification from a day on; how long it counts is written in the company's list unless said otherwise here. */
@Component({
  selector: 'app-grant-qualification-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule, PeriodFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.qualify', { name: data.person.name })"
      [deed]="words.t('staff.grantDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('staff.columns.qualification')"
        [hint]="qualifications().length === 0 ? words.t('staff.noQualificationsKept') : undefined"
        [error]="submission.choiceErrorOf('qualificationId')"
      >
        <select bkInput name="qualificationId" [(ngModel)]="qualificationId">
          <option value="">{{ words.t('staff.choose') }}</option>
          @for (each of qualifications(); track each.id) {
            <option [value]="each.id">{{ each.name }}</option>
          }
        </select>
      </bk-field>
      <app-period-fields
        [submission]="submission"
        [openHint]="throughHint()"
        [(from)]="from"
        [(through)]="through"
      />
    </form>
  `,
})
export class GrantQualificationDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly formats = inject(Formats);
  private readonly catalogues = inject(CatalogueDirectory);

  protected readonly words = inject(Words);
  protected readonly qualifications = this.catalogues.qualifications;
  protected readonly submission = new Submission();
  protected readonly qualificationId = signal('');
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');

  /** What an empty last day will mean. */
  protected readonly throughHint = computed(() => {
    const chosen = this.qualifications().find(({ id }) => id === this.qualificationId());
    if (!chosen || !isPlainDate(this.from())) return undefined;
    if (chosen.validMonths === null) return this.words.t('staff.validForGood');
    const last = addDays(addMonths(this.from(), chosen.validMonths), -1);
    return this.words.t('staff.validThrough', { day: this.formats.date(last) });
  });

  constructor() {
    void this.catalogues.load();
  }

  protected async submit(): Promise<void> {
    const required = { qualificationId: this.qualificationId(), from: this.from() };
    const grant = () =>
      this.data.store.grant({ ...required, ...(this.through() && { through: this.through() }) });
    if (await this.submission.done(required, grant)) this.ref.close();
  }
}
