import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { DepartmentView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { DepartmentsStore } from './departments-store';

@Component({
  selector: 'app-new-team-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('people.newTeamIn', { name: data.department.name })"
      [deed]="words.t('people.createTeam')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('people.teamName')"
        [hint]="words.t('people.teamNameHint')"
        [error]="submission.errorOf('name')"
      >
        <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
      </bk-field>
    </form>
  `,
})
export class NewTeamDialog {
  protected readonly data = inject<{ store: DepartmentsStore; department: DepartmentView }>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly name = signal('');

  protected async submit(): Promise<void> {
    const name = this.name();
    const { store, department } = this.data;
    if (await this.submission.done({ name }, () => store.createTeam(department, name))) this.ref.close();
  }
}
