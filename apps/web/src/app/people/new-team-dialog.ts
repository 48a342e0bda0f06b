import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { DepartmentView } from '@banke/contracts';
import { Button, DialogFrame, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import type { DepartmentsStore } from './departments-store';

@Component({
  selector: 'app-new-team-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Field, FieldInput, FormProblem, FormsModule],
  template: `
    <form (ngSubmit)="submit()">
      <bk-dialog-frame
        [heading]="words.t('people.newTeamIn', { name: data.department.name })"
        [closeLabel]="words.t('shell.close')"
      >
        <div class="bk-form">
          <bk-field
            [label]="words.t('people.teamName')"
            [hint]="words.t('people.teamNameHint')"
            [error]="submission.errorOf('name')"
          >
            <input bkInput name="name" maxlength="60" autocomplete="off" cdkFocusInitial [(ngModel)]="name" />
          </bk-field>
          <app-form-problem [problem]="submission.problem()" />
        </div>
        <ng-container dialogFoot>
          <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.cancel') }}</button>
          <button bkButton kind="primary" type="submit" [busy]="submission.sending()">
            {{ words.t('people.createTeam') }}
          </button>
        </ng-container>
      </bk-dialog-frame>
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
    const done = await this.submission.send({ name }, async () => {
      await this.data.store.createTeam(this.data.department, name);
      return true;
    });
    if (done) this.ref.close();
  }
}
