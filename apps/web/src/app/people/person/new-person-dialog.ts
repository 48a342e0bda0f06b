import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CreateStaffRequest, StaffDetailView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { DepartmentDirectory } from '../department-directory';
import { StaffApi } from '../staff/staff-api';
import { ContactFields } from './contact-fields';
import { PlacementDraft } from './placement-draft';
import { PlacementFields } from './placement-fields';
import { RecordDraft } from './record-draft';
import { RecordFields } from './record-fields';
import { refuseHours } from './refuse-hours';

/** Somebody new. The list's filter is where they most likely belong. */
@Component({
  selector: 'app-new-person-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactFields, FormDialog, FormsModule, PlacementFields, RecordFields],
  templateUrl: './new-person-dialog.html',
})
export class NewPersonDialog {
  private readonly data = inject<{ departmentId?: string; teamId?: string }>(DIALOG_DATA);
  private readonly api = inject(StaffApi);
  private readonly toasts = inject(Toasts);
  private readonly ref = inject<DialogRef<StaffDetailView>>(DialogRef);
  private readonly departments = inject(DepartmentDirectory).departments;

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly record = new RecordDraft({ hireDate: inject(CompanyClock).today() });
  protected readonly placement = new PlacementDraft(this.data);

  private readonly onlyDepartment = computed(() => {
    const [first, ...others] = this.departments();
    return others.length === 0 ? first : undefined;
  });

  constructor() {
    effect(() => {
      const only = this.onlyDepartment();
      if (only && !this.placement.departmentId()) this.placement.chooseDepartment(only.id);
    });
  }

  protected async submit(): Promise<void> {
    const required = { ...this.record.required(), departmentId: this.placement.departmentId() };
    if (refuseHours(this.placement, this.submission)) return;
    const person = await this.submission.send(required, () => this.api.create(this.request()));
    if (!person) return;
    this.toasts.done(this.words.t('staff.done.created', { name: person.name }));
    this.ref.close(person);
  }

  private request(): CreateStaffRequest {
    return { ...this.record.request(), ...this.placement.request() };
  }
}
