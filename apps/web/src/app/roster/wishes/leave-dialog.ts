import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { StaffView } from '@banke/contracts';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { StaffApi } from '../../people/staff/staff-api';
import { Words } from '../../words/words';
import { SettingsDepartment } from '../settings/settings-department';
import type { WishesStore } from './wishes-store';

/** Whole days away: who, from when through when, and what it is about. */
@Component({
  selector: 'app-leave-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('shifts.leave.plan')"
      [deed]="words.t('shifts.leave.save')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field required [label]="words.t('shifts.leave.who')" [error]="submission.choiceErrorOf('staffId')">
        <select bkInput name="staffId" [(ngModel)]="staffId">
          <option value="">{{ words.t('shifts.leave.choose') }}</option>
          @for (person of people(); track person.id) {
            <option [value]="person.id">{{ person.name }} {{ person.teamName }}</option>
          }
        </select>
      </bk-field>
      <div class="bk-form-row">
        <bk-field required [label]="words.t('shifts.leave.from')" [error]="submission.errorOf('from')">
          <bk-date-input name="from" [(ngModel)]="from" />
        </bk-field>
        <bk-field required [label]="words.t('shifts.leave.through')" [error]="submission.errorOf('through')">
          <bk-date-input name="through" [(ngModel)]="through" />
        </bk-field>
      </div>
      <bk-field
        [label]="words.t('shifts.leave.note')"
        [hint]="words.t('shifts.leave.noteHint')"
        [error]="submission.errorOf('note')"
      >
        <input bkInput name="note" maxlength="100" autocomplete="off" [(ngModel)]="note" />
      </bk-field>
      <p class="faint">{{ words.t('shifts.leave.text') }}</p>
    </form>
  `,
  styles: `
    p {
      font-size: var(--text-s);
    }
  `,
})
export class LeaveDialog {
  private readonly store = inject<{ store: WishesStore }>(DIALOG_DATA).store;
  private readonly ref = inject(DialogRef);
  private readonly staff = inject(StaffApi);
  private readonly department = inject(SettingsDepartment).id() ?? '';

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly people = signal<readonly StaffView[]>([]);
  protected readonly staffId = signal('');
  protected readonly from = signal('');
  protected readonly through = signal('');
  protected readonly note = signal('');

  constructor() {
    void this.submission.done({}, async () => {
      const { staff } = await this.staff.page({ department: this.department, limit: 200 });
      this.people.set(staff);
    });
  }

  protected async submit(): Promise<void> {
    const [staffId, from, through] = [this.staffId(), this.from(), this.through()];
    const plan = () => this.store.planLeave({ staffId, from, through, note: this.note().trim() || null });
    if (await this.submission.done({ staffId, from, through }, plan)) this.ref.close();
  }
}
