import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { addDays } from '@banke/domain/calendar';
import { DateInput, Field } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import type { PersonDialogData } from './person-dialogs';
import { PlacementDraft } from './placement-draft';
import { PlacementFields } from './placement-fields';
import { refuseHours } from './refuse-hours';

/** Somebody who left comes back: same record, same number, a new place. */
@Component({
  selector: 'app-return-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FormDialog, FormsModule, PlacementFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.return', { name: data.person.name })"
      [deed]="words.t('staff.returnDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('staff.firstDay')" [error]="submission.errorOf('from')">
        <bk-date-input name="from" [min]="earliest" [(ngModel)]="from" />
      </bk-field>
      <app-placement-fields [draft]="placement" [submission]="submission" />
    </form>
  `,
})
export class ReturnDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly earliest = this.data.person.leftOn ? addDays(this.data.person.leftOn, 1) : null;
  protected readonly from = signal(inject(CompanyClock).today());
  /** As it was last, which is what most come back to. */
  protected readonly placement = new PlacementDraft(this.data.person.memberships[0]);

  protected async submit(): Promise<void> {
    if (refuseHours(this.placement, this.submission)) return;
    const required = { from: this.from(), departmentId: this.placement.departmentId() };
    const back = () => this.data.store.return({ from: this.from(), ...this.placement.request() });
    if (await this.submission.done(required, back)) this.ref.close();
  }
}
