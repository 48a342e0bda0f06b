import { DestroyRef, DOCUMENT, Injectable, inject, signal, type Signal } from '@angular/core';

/** The two boundaries of the product: from 768 px on there is room for a table and a rail, from 1200 for everything. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly destroyed = inject(DestroyRef);

  readonly wide = this.from(768);
  readonly roomy = this.from(1200);

  private from(pixels: number): Signal<boolean> {
    const query = this.window?.matchMedia(`(min-width: ${String(pixels)}px)`);
    const matches = signal(query?.matches ?? true);
    const changed = (event: MediaQueryListEvent) => {
      matches.set(event.matches);
    };
    query?.addEventListener('change', changed);
    this.destroyed.onDestroy(() => query?.removeEventListener('change', changed));
    return matches.asReadonly();
  }
}
