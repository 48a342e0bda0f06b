import type { DialogRef } from '@angular/cdk/dialog';
import { DestroyRef, Injectable, inject, untracked } from '@angular/core';
import { Dialogs } from '@banke/ui';
import { Place } from '../shell/place';
import type { RowDeed } from './department-row-menu';
import type { DepartmentRow } from './department-rows';
import { DepartmentSheet, type DepartmentSheetData } from './department-sheet';
import { DepartmentsStore } from './departments-store';

/** Keeps the sheet and `?open=` in step, both ways: the address can be shared, and Back closes the sheet. */
@Injectable()
export class DepartmentSheets {
  private readonly dialogs = inject(Dialogs);
  private readonly place = inject(Place);
  private readonly store = inject(DepartmentsStore);
  private shown: { id: string; ref: DialogRef } | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.shown?.ref.close());
  }

  show(id: string | undefined, act: (row: DepartmentRow, deed: RowDeed) => void): void {
    if (id === this.shown?.id) return;
    this.shown?.ref.close();
    this.shown = undefined;
    if (id === undefined) return;
    untracked(() => {
      const ref = this.dialogs.openSheet<unknown, DepartmentSheetData>(DepartmentSheet, {
        store: this.store,
        id,
        act,
      });
      this.shown = { id, ref };
      ref.closed.subscribe(() => {
        if (this.shown?.ref !== ref) return; // another one took its place
        this.shown = undefined;
        if (this.place.param('open') === id) this.place.change({ open: null });
      });
    });
  }
}
