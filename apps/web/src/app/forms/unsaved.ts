import { inject } from '@angular/core';
import type { Leavable } from '@banke/ui';
import { Leaving } from './leaving';

/** For a form: whether it differs from how it was opened, and the question before that is lost. Made where a form is made. */
export class Unsaved implements Leavable {
  private readonly leaving = inject(Leaving);
  private kept: string;

  constructor(private readonly draft: () => unknown) {
    this.kept = JSON.stringify(draft());
  }

  /** From now on it is as saved: when it was sent, or once it was filled with what there is. */
  keep(): void {
    this.kept = JSON.stringify(this.draft());
  }

  changed(): boolean {
    return JSON.stringify(this.draft()) !== this.kept;
  }

  mayLeave(): boolean | Promise<boolean> {
    return !this.changed() || this.leaving.confirmed();
  }
}
