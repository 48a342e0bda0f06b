import { computed, Injectable, inject } from '@angular/core';
import type { GridWordList } from '@banke/ui';
import { Words } from './words';

/** What the table itself says, in the language spoken. */
@Injectable({ providedIn: 'root' })
export class GridWords {
  private readonly said = inject(Words);

  readonly words = computed((): GridWordList => {
    const { t } = this.said;
    return {
      ariaChecked: t('shell.grid.chosen'),
      ariaHeaderSelection: t('shell.grid.chooseAll'),
      ariaIndeterminate: t('shell.grid.partly'),
      ariaRowDeselect: t('shell.grid.unchoose'),
      ariaRowSelect: t('shell.grid.choose'),
      ariaRowSelectAll: t('shell.grid.chooseAll'),
      ariaRowToggleSelection: t('shell.grid.choose'),
      ariaSortableColumn: t('shell.grid.sort'),
      ariaUnchecked: t('shell.grid.notChosen'),
      loadingOoo: t('shell.loading'),
      noMatchingRows: t('shell.grid.none'),
      noRowsToShow: t('shell.grid.none'),
    };
  });
}
