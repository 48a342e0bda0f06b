import { Injectable, signal } from '@angular/core';

export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'problem';
  /** Offered for `UNDO_MS`; the button closes the toast. */
  undo?: { label: string; run: () => void };
}

export const UNDO_MS = 10_000;
const PLAIN_MS = 5_000;

/** Short answers at the foot of the screen. The clock stands still while the pointer or focus rests on them. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private readonly clocks = new Map<number, { left: number; since: number; timer: number }>();
  private lastId = 0;

  readonly list = this.shown.asReadonly();

  done(text: string): void {
    this.show({ text, kind: 'done' }, PLAIN_MS);
  }

  undoable(text: string, label: string, run: () => void): void {
    this.show({ text, kind: 'done', undo: { label, run } }, UNDO_MS);
  }

  problem(text: string): void {
    this.show({ text, kind: 'problem' }, UNDO_MS);
  }

  dismiss(id: number): void {
    clearTimeout(this.clocks.get(id)?.timer);
    this.clocks.delete(id);
    this.shown.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  undo(toast: Toast): void {
    this.dismiss(toast.id);
    toast.undo?.run();
  }

  pause(): void {
    for (const clock of this.clocks.values()) {
      clearTimeout(clock.timer);
      clock.left -= Date.now() - clock.since;
    }
  }

  resume(): void {
    for (const [id, { left }] of this.clocks) this.startClock(id, Math.max(left, 1_000));
  }

  private show(toast: Omit<Toast, 'id'>, milliseconds: number): void {
    const id = ++this.lastId;
    this.shown.update((toasts) => [...toasts.slice(-2), { ...toast, id }]);
    this.startClock(id, milliseconds);
  }

  private startClock(id: number, left: number): void {
    const timer = window.setTimeout(() => {
      this.dismiss(id);
    }, left);
    this.clocks.set(id, { left, since: Date.now(), timer });
  }
}
