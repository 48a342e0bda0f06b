import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { GridDesk } from './grid-desk';
import { GridTypist } from './grid-typist';
import type { GridPlace } from './month-grid-types';

/** Long enough that nothing opens on the way across, short enough that nobody waits for it. */
const REST_MS = 450;

/** Which place's card is open: the one on which the pointer rests, or the one in focus once a key has asked for it. */
@Injectable()
export class GridPeek {
  private readonly desk = inject(GridDesk);
  private readonly typist = inject(GridTypist);
  private readonly rested = signal<GridPlace | null>(null);
  private readonly asked = signal(false);
  private pointed: GridPlace | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly place = computed(() => {
    if (!this.desk.bindings.card() || this.typist.mode() !== 'idle') return null;
    return this.rested() ?? (this.asked() ? this.desk.focus() : null);
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  over(place: GridPlace | null): void {
    if (place?.rowId === this.pointed?.rowId && place?.day === this.pointed?.day) return;
    this.pointed = place;
    this.hide();
    if (place)
      this.timer = setTimeout(() => {
        this.rested.set(place);
      }, REST_MS);
  }

  /** Opens for the place in focus and goes along with it; the second time it closes. */
  ask(): void {
    const open = this.place() !== null;
    this.hide();
    this.asked.set(!open);
  }

  /** False when nothing was open. What the pointer lies on opens again only after it has been elsewhere. */
  close(): boolean {
    const open = this.place() !== null;
    this.hide();
    this.asked.set(false);
    return open;
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.rested.set(null);
  }
}
