import { Injectable } from '@angular/core';

/** Closes what stands in front of the page, for code that is there before any dialog is. */
@Injectable({ providedIn: 'root' })
export class InFront {
  private readonly closers: (() => void)[] = [];

  add(close: () => void): void {
    this.closers.push(close);
  }

  closeAll(): void {
    for (const close of this.closers) close();
  }
}
