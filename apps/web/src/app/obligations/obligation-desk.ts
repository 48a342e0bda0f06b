import type { DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import type { ObligationView } from '@banke/contracts';
import { type Dialogs, Toasts } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { ObligationSheet, type ObligationSheetData } from './obligation-sheet';
import { ObligationsApi } from './obligations-api';

/** What the list and Home do alike: look at one, and finish what needs nothing more. */
@Injectable()
export class ObligationDesk {
  private readonly api = inject(ObligationsApi);
  private readonly names = inject(ObligationWords);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  sheet(dialogs: Dialogs, id: string, changed: () => void): DialogRef {
    return dialogs.openSheet<unknown, ObligationSheetData>(ObligationSheet, { id, changed });
  }

  /** Done at once, with ten seconds to take it back. */
  async finish({ id, version, ...told }: ObligationView, changed: () => Promise<void>): Promise<void> {
    const done = this.api.handIn(id, { version });
    if (!(await this.tell.of(done))) return changed();
    const now = await done;
    await changed();
    this.toasts.undoable(
      this.words.t('obligations.finished', { name: this.names.full(told) }),
      this.words.t('shell.undo'),
      () => void this.takeBack(now, changed),
    );
  }

  private async takeBack({ id, version }: ObligationView, changed: () => Promise<void>): Promise<void> {
    await this.tell.of(this.api.reopen(id, { version }));
    await changed();
  }
}
