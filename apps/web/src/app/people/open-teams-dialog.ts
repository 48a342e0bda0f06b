import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, DialogFrame, Icon } from '@banke/ui';
import type { ApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { type DepartmentRow, openTeams } from './department-rows';

/** Why a department does not close: how many teams are open, which, and what would help. */
@Component({
  selector: 'app-open-teams-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Icon],
  template: `
    <bk-dialog-frame
      [heading]="words.t('people.notClosed', { name: data.row.name })"
      [closeLabel]="words.t('shell.close')"
    >
      <p>{{ sentence }}</p>
      <ul>
        @for (team of teams; track team.id) {
          <li><bk-icon name="team" />{{ team.name }}</li>
        }
      </ul>
      <ng-container dialogFoot>
        <button bkButton kind="primary" type="button" (click)="ref.close()">
          {{ words.t('shell.understood') }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
  styles: `
    ul {
      display: grid;
      gap: 4px;
      margin-top: 16px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class OpenTeamsDialog {
  protected readonly data = inject<{ row: DepartmentRow; problem: ApiProblem }>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly sentence = inject(ProblemWords).sentence(this.data.problem);
  protected readonly teams = openTeams(this.data.row.department);
}
