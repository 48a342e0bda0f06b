import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { isPlainDate } from '@banke/domain/calendar';
import { DateInput, Field } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { AlsoPlanned } from './also-planned';
import type { PersonDialogData } from './person-dialogs';
import { PlacementDraft } from './placement-draft';
import { PlacementFields } from './placement-fields';
import { membershipOn, planOf } from './planned-memberships';
import { PlanPreview } from './plan-preview';
import { refuseHours } from './refuse-hours';

/** Another team, post, grade or other hours from a day on; what that makes of the plan is shown before it is saved. */
@Component({
  selector: 'app-transfer-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AlsoPlanned, DateInput, Field, FormDialog, FormsModule, PlacementFields, PlanPreview],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.transfer', { name: data.person.name })"
      [deed]="words.t('staff.transfer.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('staff.transfer.from')"
        [hint]="words.t('staff.transfer.fromHint')"
        [error]="submission.errorOf('from')"
      >
        <bk-date-input name="from" cdkFocusInitial [(ngModel)]="from" />
      </bk-field>
      <app-placement-fields [draft]="placement" [submission]="submission" [now]="now" />
      <app-also-planned beside="transfer" [person]="data.person" />
      <app-plan-preview [plan]="plan()" [memberships]="data.person.memberships" [roles]="data.person.roles" />
    </form>
  `,
})
export class TransferDialog {
  protected readonly data = inject<PersonDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly today = inject(CompanyClock).today();

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly from = signal(this.today);
  protected readonly now = membershipOn(this.data.person.memberships, this.today);
  protected readonly placement = new PlacementDraft(this.now);

  private readonly change = computed(() => ({
    from: this.from(),
    ...(this.now && this.placement.changes(this.now)),
  }));
  protected readonly plan = computed(() =>
    isPlainDate(this.from()) ? planOf(this.data.person.memberships, this.change()) : undefined,
  );

  protected async submit(): Promise<void> {
    if (refuseHours(this.placement, this.submission)) return;
    if (this.plan()?.is === 'unchanged') return; // the preview says it
    const required = { from: this.from(), departmentId: this.placement.departmentId() };
    const transfer = () => this.data.store.transfer(this.change());
    if (await this.submission.done(required, transfer)) this.ref.close();
  }
}
