import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ControlContainer, FormsModule, NgForm } from '@angular/forms';
import { ROLES } from '@banke/domain/people';
import { DateInput, Field, FieldInput } from '@banke/ui';
import type { Submission } from '../forms/submission';
import { DepartmentDirectory } from '../people/department-directory';
import { Words } from '../words/words';
import type { RoleDraft } from './role-draft';

/** Role, place and dates; used where a person is invited and where a role is added. */
@Component({
  selector: 'app-role-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormsModule],
  viewProviders: [{ provide: ControlContainer, useExisting: NgForm }],
  templateUrl: './role-fields.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class RoleFields {
  readonly draft = input.required<RoleDraft>();
  readonly submission = input.required<Submission>();
  /** Where the role stands in the request: `grant.` or nothing. */
  readonly prefix = input('');

  protected readonly words = inject(Words);
  protected readonly departments = inject(DepartmentDirectory).departments;
  protected readonly roles = ROLES;
  protected readonly teams = computed(
    () =>
      this.departments()
        .find(({ id }) => id === this.draft().departmentId())
        ?.teams.filter(({ closedAt }) => closedAt === null) ?? [],
  );

  protected errorOf(path: string): string | undefined {
    return this.submission().errorOf(this.prefix() + path);
  }

  protected choiceErrorOf(path: string): string | undefined {
    return this.submission().choiceErrorOf(this.prefix() + path);
  }
}
