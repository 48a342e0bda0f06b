import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { InvitedStaffView, StaffView } from '@banke/contracts';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { StaffApi } from '../staff/staff-api';

/** Before links are made: for whom, and what happens to links sent before. */
@Component({
  selector: 'app-invite-staff-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.count('staff.inviting.heading', people.length)"
      [deed]="words.count('staff.inviting.deed', fit.length)"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ words.t('staff.inviting.text') }}</p>
      @if (again > 0) {
        <p>{{ words.count('staff.inviting.again', again) }}</p>
      }
      @if (unfit.length > 0) {
        <p class="faint">{{ words.t('staff.inviting.passedOver', { names: formats.list(unfit) }) }}</p>
      }
    </form>
  `,
  styles: 'p { font-size: var(--text-m); }',
})
export class InviteStaffDialog {
  private readonly api = inject(StaffApi);
  private readonly ref = inject<DialogRef<InvitedStaffView>>(DialogRef);

  protected readonly people = inject<readonly StaffView[]>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly submission = new Submission();
  /** Whom the server would refuse anyway, so nobody is surprised by a shorter pile of slips. */
  protected readonly fit = this.people.filter(
    ({ state, accountState }) => state !== 'left' && (accountState === null || accountState === 'invited'),
  );
  protected readonly unfit = this.people.filter((each) => !this.fit.includes(each)).map(({ name }) => name);
  protected readonly again = this.fit.filter(({ accountState }) => accountState === 'invited').length;

  protected async submit(): Promise<void> {
    const invited = await this.submission.send({}, () => this.api.invite(this.people.map(({ id }) => id)));
    if (invited) this.ref.close(invited);
  }
}
