import { CdkMenu, CdkMenuGroup, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Icon } from '@banke/ui';
import { DepartmentDirectory } from '../people/department-directory';
import { Words } from '../words/words';
import { Place } from './place';

/** With one department there is nothing to choose: its name stands there as text. */
@Component({
  selector: 'app-department-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkMenu, CdkMenuGroup, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  templateUrl: './department-switch.html',
  styles: `
    :host {
      min-width: 0;
    }
    .bk-button {
      max-width: 100%;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      color: var(--ink);
    }
    p {
      padding: 0 8px;
      font-size: var(--text-m);
      font-weight: 500;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class DepartmentSwitch {
  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly departments = inject(DepartmentDirectory).departments;
  protected readonly chosen = computed(() =>
    this.departments().find(({ id }) => id === this.place.departmentId()),
  );
}
