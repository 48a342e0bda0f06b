import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { AlsoPlanned } from './also-planned';
import { PeriodFields } from './period-fields';
import type { PersonDialogData } from './person-dialogs';
import { PlaceDraft } from './place-draft';
import { PlaceFields } from './place-fields';

/** Help elsewhere for a time; the own place stays. */
@Component({
  selector: 'app-second-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AlsoPlanned, Field, FieldInput, FormDialog, FormsModule, PeriodFields, PlaceFields],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.second', { name: data.person.name })"
      [deed]="words.t('staff.secondDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <app-place-fields [draft]="place" [submission]="submission" />
      <app-period-fields ends [submission]="submission" [(from)]="from" [(through)]="through" />
      <bk-field
        [label]="words.t('staff.secondReason')"
        [hint]="words.t('staff.secondReasonHint')"
        [error]="submission.errorOf('reason')"
      >
        <input bkInput name="reason" maxlength="200" autocomplete="off" [(ngModel)]="reason" />
      </bk-field>
      <app-also-planned beside="secondment" [person]="data.person" />
    </form>
  `,
})
export class SecondDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly place = new PlaceDraft();
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');
  protected readonly reason = signal('');

  protected async submit(): Promise<void> {
    const { departmentId, teamId } = this.place;
    const required = { departmentId: departmentId(), from: this.from(), through: this.through() };
    const second = () =>
      this.data.store.second({
        ...required,
        ...(teamId() && { teamId: teamId() }),
        ...(this.reason().trim() && { reason: this.reason() }),
      });
    if (await this.submission.done(required, second)) this.ref.close();
  }
}
