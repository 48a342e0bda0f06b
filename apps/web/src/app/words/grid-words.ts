import { computed, Injectable, inject } from '@angular/core';
import { Words } from './words';

/** What the grid itself says, mostly to screen readers; its names on the left, our keys on the right. */
const GRID_WORDS: Record<string, string> = {
  ariaChecked: 'shell.grid.chosen',
  ariaHeaderSelection: 'shell.grid.chooseAll',
  ariaIndeterminate: 'shell.grid.partly',
  ariaRowSelectAll: 'shell.grid.chooseAll',
  ariaRowToggleSelection: 'shell.grid.choose',
  ariaSortableColumn: 'shell.grid.sort',
  ariaUnchecked: 'shell.grid.notChosen',
  ariaLabelLoadingOverlay: 'shell.loading',
  loadingOoo: 'shell.loading',
  noRowsToShow: 'shell.grid.none',
};

@Injectable({ providedIn: 'root' })
export class GridWords {
  private readonly said = inject(Words);

  readonly words = computed(() =>
    Object.fromEntries(Object.entries(GRID_WORDS).map(([name, key]) => [name, this.said.t(key)])),
  );
}
