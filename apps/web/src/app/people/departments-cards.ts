import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Badge, Icon } from '@banke/ui';
import { Words } from '../words/words';
import { DepartmentRowMenu, type RowDeed } from './department-row-menu';
import type { DepartmentRow } from './department-rows';

/** The phone's list: one card a department, its teams inside. */
@Component({
  selector: 'app-departments-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, DepartmentRowMenu, Icon],
  templateUrl: './departments-cards.html',
  styleUrl: './departments-cards.css',
})
export class DepartmentsCards {
  readonly rows = input.required<readonly DepartmentRow[]>();
  readonly editable = input.required<boolean>();
  readonly deed = output<{ row: DepartmentRow; deed: RowDeed }>();

  protected readonly words = inject(Words);
  protected readonly cards = computed(() =>
    this.rows()
      .filter(({ kind }) => kind === 'department')
      .map((head) => ({
        head,
        teams: this.rows().filter((row) => row.kind === 'team' && row.department.id === head.id),
      })),
  );
}
