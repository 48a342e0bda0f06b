import { computed, Injectable, inject } from '@angular/core';
import { DepartmentDirectory } from '../../people/department-directory';
import { Place } from '../../shell/place';

/** Shifts, rules and needs belong to one department: the chosen one, or the first while all are shown. */
@Injectable({ providedIn: 'root' })
export class SettingsDepartment {
  private readonly place = inject(Place);
  private readonly directory = inject(DepartmentDirectory);

  readonly id = computed(() => this.place.departmentId() ?? this.directory.departments()[0]?.id);
  readonly department = computed(() => this.directory.departments().find(({ id }) => id === this.id()));
  /** There is none that somebody could set anything up for. */
  readonly none = computed(() => this.directory.ready() && this.id() === undefined);
  readonly name = computed(() => this.department()?.name ?? '');
}
