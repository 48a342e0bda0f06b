import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { DepartmentDirectory } from '../department-directory';
import { openTeams } from '../department-rows';
import { AlsoPlanned } from './also-planned';
import type { PersonDialogData } from './person-dialogs';

/** Help elsewhere for a time; the own place stays. */
@Component({
  selector: 'app-second-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AlsoPlanned, DateInput, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('staff.deedHeading.second', { name: data.person.name })"
      [deed]="words.t('staff.secondDeed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <div class="bk-form-row">
        <bk-field
          required
          [label]="words.t('shell.department')"
          [error]="submission.choiceErrorOf('departmentId')"
        >
          <select
            bkInput
            name="departmentId"
            [ngModel]="departmentId()"
            (ngModelChange)="chooseDepartment($event)"
          >
            <option value="">{{ words.t('staff.choose') }}</option>
            @for (department of departments(); track department.id) {
              <option [value]="department.id">{{ department.name }}</option>
            }
          </select>
        </bk-field>
        <bk-field [label]="words.t('staff.columns.team')" [error]="submission.errorOf('teamId')">
          <select bkInput name="teamId" [(ngModel)]="teamId" [disabled]="teams().length === 0">
            <option value="">{{ words.t('staff.noTeam') }}</option>
            @for (team of teams(); track team.id) {
              <option [value]="team.id">{{ team.name }}</option>
            }
          </select>
        </bk-field>
      </div>
      <div class="bk-form-row">
        <bk-field required [label]="words.t('staff.firstDay')" [error]="submission.errorOf('from')">
          <bk-date-input name="from" [(ngModel)]="from" />
        </bk-field>
        <bk-field required [label]="words.t('staff.lastDay')" [error]="submission.errorOf('through')">
          <bk-date-input name="through" [min]="from()" [(ngModel)]="through" />
        </bk-field>
      </div>
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
  protected readonly departments = inject(DepartmentDirectory).departments;
  protected readonly submission = new Submission();
  protected readonly departmentId = signal('');
  protected readonly teamId = signal('');
  protected readonly from = signal(inject(CompanyClock).today());
  protected readonly through = signal('');
  protected readonly reason = signal('');
  protected readonly teams = computed(() => {
    const department = this.departments().find(({ id }) => id === this.departmentId());
    return department ? openTeams(department) : [];
  });

  protected chooseDepartment(id: string): void {
    this.departmentId.set(id);
    this.teamId.set('');
  }

  protected async submit(): Promise<void> {
    const required = { departmentId: this.departmentId(), from: this.from(), through: this.through() };
    const second = () =>
      this.data.store.second({
        ...required,
        ...(this.teamId() && { teamId: this.teamId() }),
        ...(this.reason().trim() && { reason: this.reason() }),
      });
    if (await this.submission.done(required, second)) this.ref.close();
  }
}
