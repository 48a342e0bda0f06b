import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RowMenu, type RowDeedItem } from '../lists/row-menu';
import { Words } from '../words/words';
import type { DepartmentRow } from './department-rows';

export type RowDeed = 'open' | 'rename' | 'new-team' | 'close' | 'reopen';

/** What can be done with one department or team. */
@Component({
  selector: 'app-department-row-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowMenu],
  template: `
    <app-row-menu
      [label]="words.t('people.actionsFor', { name: row().name })"
      [items]="items()"
      [inGrid]="inGrid()"
      (deed)="deed.emit($event)"
    />
  `,
  styles: ':host { display: inline-flex; }',
})
export class DepartmentRowMenu {
  readonly row = input.required<DepartmentRow>();
  readonly editable = input.required<boolean>();
  readonly inGrid = input(false);
  readonly deed = output<RowDeed>();

  protected readonly words = inject(Words);
  protected readonly items = computed<RowDeedItem<RowDeed>[]>(() => {
    const { t } = this.words;
    const { kind, closed } = this.row();
    const open: RowDeedItem<RowDeed> = {
      deed: 'open',
      icon: 'building',
      text: t('people.open'),
      key: 'Enter',
    };
    if (!this.editable()) return [open];
    return [
      open,
      { deed: 'rename', icon: 'edit', text: t('people.rename'), key: 'F2' },
      ...(kind === 'department' && !closed
        ? [{ deed: 'new-team', icon: 'plus', text: t('people.newTeam') } as const]
        : []),
      closed
        ? { deed: 'reopen', icon: 'restore', text: t('people.reopen'), apart: true }
        : { deed: 'close', icon: 'archive', text: t('people.close'), apart: true },
    ];
  });
}
