import type { DialogRef } from '@angular/cdk/dialog';
import { DestroyRef, Injectable, inject, untracked } from '@angular/core';
import { Place } from './place';

/**
 * Keeps the sheet of a row and `?open=` (or a dialog and another parameter) in step, both ways: the address can be
 * shared, Back closes the sheet. Provided by the page.
 */
@Injectable()
export class RowSheet {
  private readonly place = inject(Place);
  private shown: { id: string; ref: DialogRef } | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.shown?.ref.close());
  }

  show(id: string | undefined, open: (id: string) => DialogRef, param = 'open'): void {
    if (id === this.shown?.id) return;
    const before = this.shown;
    this.shown = undefined;
    before?.ref.close();
    if (id === undefined) return;
    untracked(() => {
      const ref = open(id);
      this.shown = { id, ref };
      ref.closed.subscribe(() => {
        if (this.shown?.ref !== ref) return; // another one took its place
        this.shown = undefined;
        if (this.place.param(param) === id) this.place.change({ [param]: null });
      });
    });
  }
}
