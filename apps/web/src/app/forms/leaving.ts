import { Injectable, inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { ConfirmDialog, type Confirmation, Dialogs, type Leavable } from '@banke/ui';
import { Words } from '../words/words';

/** For routes of pages on which something is typed: it is not lost by a click. */
export const askedBeforeLeaving: CanDeactivateFn<Leavable> = (page) => page.mayLeave();

/** Asks whether what was typed shall be lost. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);

  async confirmed(): Promise<boolean> {
    const { t } = this.words;
    const left = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: t('shell.leave.heading'),
      text: t('shell.leave.text'),
      deed: t('shell.leave.deed'),
      cancel: t('shell.leave.stay'),
    });
    return left === true;
  }
}
