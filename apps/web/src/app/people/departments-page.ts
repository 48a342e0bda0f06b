import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Button, Dialogs, Icon, SearchField, Toasts, Viewport } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import type { RowDeed } from './department-row-menu';
import type { DepartmentRow } from './department-rows';
import { DepartmentSheet, type DepartmentSheetData } from './department-sheet';
import { DepartmentsCards } from './departments-cards';
import { DepartmentsStore } from './departments-store';
import { DepartmentsTable } from './departments-table';
import { NewDepartmentDialog } from './new-department-dialog';
import { NewTeamDialog } from './new-team-dialog';
import { OpenTeamsDialog } from './open-teams-dialog';
import { RenameDialog } from './rename-dialog';

/**
 * The model of every list: the page lays out and asks, the store knows and does, the table and the cards show.
 * What is shown (search, closed ones, the open row) is in the address.
 */
@Component({
  selector: 'app-departments-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody, Button, DepartmentsCards, DepartmentsTable, Icon, SearchField],
  providers: [DepartmentsStore, RowSheet],
  templateUrl: './departments-page.html',
})
export class DepartmentsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly sheet = inject(RowSheet);

  protected readonly words = inject(Words);
  protected readonly store = inject(DepartmentsStore);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;

  constructor() {
    const act = (row: DepartmentRow, deed: RowDeed) => void this.act(row, deed);
    effect(() => {
      this.sheet.show(this.place.param('open'), (id) =>
        this.dialogs.openSheet<unknown, DepartmentSheetData>(DepartmentSheet, { store: this.store, id, act }),
      );
    });
  }

  protected search(text: string): void {
    this.place.change({ q: text || null }, { replace: true });
  }

  protected showClosed(shown: boolean): void {
    this.place.change({ closed: shown ? 'include' : null });
  }

  protected clearFilters(): void {
    this.place.change({ q: null, department: null });
  }

  protected newDepartment(): void {
    this.dialogs.open(NewDepartmentDialog, { store: this.store });
  }

  protected async act(row: DepartmentRow, deed: RowDeed): Promise<void> {
    if (deed === 'open') this.place.change({ open: row.department.id });
    else if (!this.store.mayEdit()) return;
    else if (deed === 'rename') this.dialogs.open(RenameDialog, { store: this.store, row });
    else if (deed === 'new-team')
      this.dialogs.open(NewTeamDialog, { store: this.store, department: row.department });
    else if (deed === 'reopen') await this.store.reopen(row);
    else await this.close(row);
  }

  private async close(row: DepartmentRow): Promise<void> {
    try {
      await this.store.close(row);
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'department.has-open-teams') this.dialogs.open(OpenTeamsDialog, { row, problem });
      else {
        this.toasts.problem(this.problems.sentence(problem));
        await this.store.load();
      }
    }
  }
}
