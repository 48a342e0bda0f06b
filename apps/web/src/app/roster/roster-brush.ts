import { computed, Injectable, inject, signal } from '@angular/core';
import type { GridBrush } from '@banke/ui';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

export interface NamedBrush extends GridBrush {
  name: string;
}

/** The code that is painted with; the one without a code rubs out. It lasts until somebody puts it down. */
@Injectable()
export class RosterBrush {
  private readonly desk = inject(RosterDesk);
  private readonly editing = inject(RosterEditing);
  /** The template, since its version may change while one paints; null rubs out. */
  private readonly armed = signal<string | null | undefined>(undefined);

  readonly held = computed((): NamedBrush | null => {
    const templateId = this.armed();
    if (templateId === undefined || !this.editing.editable()) return null;
    if (templateId === null) return { id: null, code: '', name: '', colour: 0 };
    return this.desk.codes().find((code) => code.templateId === templateId) ?? null;
  });

  take(templateId: string | null): void {
    this.armed.set(templateId);
  }

  putDown(): void {
    this.armed.set(undefined);
  }
}
