import { signal } from '@angular/core';

/** A department and perhaps one of its teams, being chosen. Empty text means none. */
export class PlaceDraft {
  readonly departmentId = signal('');
  readonly teamId = signal('');

  chooseDepartment(id: string): void {
    this.departmentId.set(id);
    this.teamId.set('');
  }
}
