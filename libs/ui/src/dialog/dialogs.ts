import { Dialog, type DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { hasModifierKey } from '@angular/cdk/keycodes';
import { Overlay } from '@angular/cdk/overlay';
import { DOCUMENT, Injectable, inject, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Viewport } from '../viewport';
import { InFront } from './in-front';

let count = 0;

export const titleIdOf = (dialogId: string): string => `${dialogId}-title`;

export interface DialogLook {
  /** For forms in two columns and things to be printed. */
  wide?: boolean;
}

/** A page or dialog in which something may be typed that closing it would lose. */
export interface Leavable {
  mayLeave(): boolean | Promise<boolean>;
}

/** What a dialog of ours is: data in, at most one result out. `ask` gives undefined when the person backs out. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly overlay = inject(Overlay);
  private readonly viewport = inject(Viewport);
  private readonly document = inject(DOCUMENT);
  private readonly held = new Set<DialogRef>();
  /** While all are closed, nobody is asked: who comes after must not find them. */
  private closingAll = false;

  constructor() {
    inject(InFront).add(() => {
      this.closeAll();
    });
  }

  ask<Result, Data = unknown>(
    dialog: Type<unknown>,
    data?: Data,
    look?: DialogLook,
  ): Promise<Result | undefined> {
    return firstValueFrom(this.open<Result, Data>(dialog, data, look).closed);
  }

  open<Result, Data = unknown>(dialog: Type<unknown>, data?: Data, look?: DialogLook): DialogRef<Result> {
    return this.show(dialog, data, this.inFront(look));
  }

  /** For what is shown only once: neither Escape nor a click beside it closes it, only a button inside. */
  openHeld<Result, Data = unknown>(dialog: Type<unknown>, data?: Data, look?: DialogLook): DialogRef<Result> {
    const ref = this.show<Result, Data>(dialog, data, this.inFront(look), { held: true });
    this.held.add(ref as DialogRef);
    ref.closed.subscribe(() => this.held.delete(ref as DialogRef));
    return ref;
  }

  /** Whether one waits for its button; nothing else should open in its place. */
  isHeld(): boolean {
    return this.held.size > 0;
  }

  /** Beside the list on a screen, at the foot of a phone: for looking closer at one row. */
  openSheet<Result, Data = unknown>(dialog: Type<unknown>, data?: Data): DialogRef<Result> {
    return this.show(dialog, data, {
      autoFocus: 'dialog', // for reading first; nothing in it is the obvious next step
      ...(this.viewport.wide()
        ? { panelClass: 'bk-sheet', positionStrategy: this.overlay.position().global().end('0').top('0') }
        : this.inFront()),
    });
  }

  openPalette(dialog: Type<unknown>, label: string): DialogRef {
    return this.show(
      dialog,
      undefined,
      {
        panelClass: 'bk-palette',
        positionStrategy: this.overlay
          .position()
          .global()
          .centerHorizontally()
          .top(this.viewport.wide() ? '12vh' : '0'),
      },
      { label },
    );
  }

  /** Whether something is open in front of the page. */
  any(): boolean {
    return this.dialog.openDialogs.length > 0;
  }

  closeAll(): void {
    this.closingAll = true;
    this.dialog.closeAll();
    this.closingAll = false;
  }

  private inFront({ wide = false }: DialogLook = {}): Pick<DialogConfig, 'panelClass' | 'positionStrategy'> {
    return {
      panelClass: wide ? ['bk-dialog', 'wide'] : 'bk-dialog',
      ...(this.viewport.wide() ? {} : this.atFoot()),
    };
  }

  private atFoot(): Pick<DialogConfig, 'positionStrategy'> {
    return { positionStrategy: this.overlay.position().global().centerHorizontally().bottom('0') };
  }

  private show<Result, Data>(
    dialog: Type<unknown>,
    data: Data | undefined,
    config: DialogConfig<Data, DialogRef<Result>>,
    { label, held = false }: { label?: string; held?: boolean } = {},
  ): DialogRef<Result> {
    const id = `dialog-${String(++count)}`;
    const ref: DialogRef<Result> = this.dialog.open<Result, Data>(dialog, {
      id,
      ...(data !== undefined && { data }),
      ...(label === undefined ? { ariaLabelledBy: titleIdOf(id) } : { ariaLabel: label }),
      autoFocus: 'first-tabbable',
      restoreFocus: this.menuTrigger() ?? true,
      disableClose: true,
      closePredicate: (_result, _config, inside) => this.mayClose(ref, inside),
      ...config,
    });
    if (!held) closeByHand(ref);
    return ref;
  }

  /** Asks what is inside; when that has to ask the person first, it closes after the answer. */
  private mayClose<Result>(ref: DialogRef<Result>, inside: unknown): boolean {
    if (this.closingAll || !isLeavable(inside)) return true;
    const answer = inside.mayLeave();
    if (typeof answer === 'boolean') return answer;
    void answer.then((left) => {
      if (!left) return;
      ref.config.closePredicate = () => true;
      ref.close();
    });
    return false;
  }

  /** What opened the menu that the focus is in: an entry of it is gone by the time the dialog closes. */
  private menuTrigger(): HTMLElement | null {
    let trigger: HTMLElement | null = null;
    let menu = this.document.activeElement?.closest('[role=menu]');
    while (menu) {
      trigger = this.document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`);
      menu = trigger?.closest('[role=menu]');
    }
    return trigger;
  }
}

function isLeavable(inside: unknown): inside is Leavable {
  return typeof (inside as Partial<Leavable> | null)?.mayLeave === 'function';
}

/** Escape and a click beside it. An Escape that closed something inside the dialog, a menu or a list, was meant for that. */
function closeByHand<Result>(ref: DialogRef<Result>): void {
  ref.keydownEvents.subscribe((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || hasModifierKey(event)) return;
    event.preventDefault();
    ref.close(undefined, { focusOrigin: 'keyboard' });
  });
  ref.backdropClick.subscribe(() => {
    ref.close(undefined, { focusOrigin: 'mouse' });
  });
}
