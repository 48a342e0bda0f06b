import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Badge, Button, DialogFrame, Icon, Skeleton } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { DepartmentRowMenu, type RowDeed } from './department-row-menu';
import { type DepartmentRow, findRow, openTeams, toRows } from './department-rows';
import type { DepartmentsStore } from './departments-store';

export interface DepartmentSheetData {
  store: DepartmentsStore;
  id: string;
  act: (row: DepartmentRow, deed: RowDeed) => void;
}

/** One department looked at closely: where it is, what it consists of. */
@Component({
  selector: 'app-department-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, DepartmentRowMenu, DialogFrame, Icon, Skeleton],
  templateUrl: './department-sheet.html',
  styleUrl: './department-sheet.css',
})
export class DepartmentSheet {
  protected readonly data = inject<DepartmentSheetData>(DIALOG_DATA);
  protected readonly store = this.data.store;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);

  protected readonly row = computed(() => findRow(this.store.departments(), this.data.id));
  protected readonly department = computed(() => this.row()?.department);
  protected readonly teams = computed(() =>
    toRows(this.store.departments(), { text: '', closed: true, departmentId: this.data.id }).filter(
      ({ kind }) => kind === 'team',
    ),
  );
  protected readonly openCount = computed(() => {
    const department = this.department();
    return department ? openTeams(department).length : 0;
  });
}
