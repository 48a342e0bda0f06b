import { computed, Injectable, inject } from '@angular/core';
import { permissionsOf } from '@banke/domain/people';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionStore } from '../session/session-store';

/** The departments whose people somebody may assign courses to. */
@Injectable({ providedIn: 'root' })
export class AssigningPlaces {
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly grants = computed(() =>
    (this.session.session()?.grants ?? []).filter(({ role }) =>
      permissionsOf(role).includes('training.assign'),
    ),
  );

  /** All of the company. */
  readonly everywhere = computed(() => this.grants().some(({ scope }) => scope === 'company'));
  readonly departments = computed(() =>
    this.directory
      .departments()
      .filter(({ id }) => this.everywhere() || this.grants().some(({ departmentId }) => departmentId === id)),
  );
}
