import { DestroyRef, DOCUMENT, Injectable, inject, signal } from '@angular/core';

/** One boundary for the whole product: from 768 px on there is room for a table and a rail. */
@Injectable({ providedIn: 'root' })
export class Viewport {
  private readonly query = inject(DOCUMENT).defaultView?.matchMedia('(min-width: 768px)');
  private readonly matches = signal(this.query?.matches ?? true);

  readonly wide = this.matches.asReadonly();

  constructor() {
    const changed = (event: MediaQueryListEvent) => this.matches.set(event.matches);
    this.query?.addEventListener('change', changed);
    inject(DestroyRef).onDestroy(() => this.query?.removeEventListener('change', changed));
  }
}
