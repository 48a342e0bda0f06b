import { computed, Injectable, inject, signal } from '@angular/core';
import type { DepartmentView } from '@banke/contracts';
import { Formats } from '../words/formats';
import { inOrder } from './department-rows';
import { DepartmentsApi } from './departments-api';

/** The open departments somebody sees, for switches, pickers and the palette. Pages that change them say `load` again. */
@Injectable({ providedIn: 'root' })
export class DepartmentDirectory {
  private readonly api = inject(DepartmentsApi);
  private readonly formats = inject(Formats);
  private readonly known = signal<readonly DepartmentView[]>([]);

  private readonly answered = signal(false);

  /** The server has been asked; before that nobody can say that there is none. */
  readonly ready = this.answered.asReadonly();
  readonly departments = computed(() => inOrder(this.known(), this.formats.compare));

  async load(): Promise<void> {
    try {
      this.known.set((await this.api.list({ closed: false })).departments);
      this.answered.set(true);
    } catch {
      // A switch without entries is hidden; the page itself says what is wrong.
    }
  }
}
