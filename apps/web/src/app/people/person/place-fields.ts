import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import type { MembershipView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import type { Submission } from '../../forms/submission';
import { Words } from '../../words/words';
import { DepartmentDirectory } from '../department-directory';
import { openTeams } from '../department-rows';
import type { PlaceDraft } from './place-draft';
import { withCurrent } from './with-current';

/** Department and team. */
@Component({
  selector: 'app-place-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  template: `
    <div class="bk-form-row">
      <bk-field
        required
        [label]="words.t('shell.department')"
        [error]="submission().choiceErrorOf('departmentId')"
      >
        <select
          bkInput
          name="departmentId"
          [ngModel]="draft().departmentId()"
          (ngModelChange)="draft().chooseDepartment($event)"
        >
          <option value="">{{ words.t('staff.choose') }}</option>
          @for (department of departments(); track department.id) {
            <option [value]="department.id">{{ department.name }}</option>
          }
        </select>
      </bk-field>
      <bk-field [label]="words.t('staff.columns.team')" [error]="submission().errorOf('teamId')">
        <select bkInput name="teamId" [(ngModel)]="draft().teamId" [disabled]="teams().length === 0">
          <option value="">{{ words.t('staff.noTeam') }}</option>
          @for (team of teams(); track team.id) {
            <option [value]="team.id">{{ team.name }}</option>
          }
        </select>
      </bk-field>
    </div>
  `,
  styles: ':host { display: contents; }',
})
export class PlaceFields {
  readonly draft = input.required<PlaceDraft>();
  readonly submission = input.required<Submission>();
  /** Where somebody is now: stays to be chosen even when it was closed meanwhile. */
  readonly now = input<MembershipView>();

  private readonly directory = inject(DepartmentDirectory);
  protected readonly words = inject(Words);

  protected readonly departments = computed(() => {
    const now = this.now();
    return withCurrent(this.directory.departments(), now?.departmentId, now?.departmentName);
  });
  protected readonly teams = computed(() => {
    const id = this.draft().departmentId();
    const department = this.directory.departments().find((each) => each.id === id);
    const now = this.now();
    const teams = department ? openTeams(department) : [];
    return now?.departmentId === id ? withCurrent(teams, now.teamId, now.teamName) : teams;
  });
}
