import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { StaffView } from '@banke/contracts';
import { Avatar, Badge } from '@banke/ui';
import { Words } from '../../words/words';
import { StaffRowMenu, type StaffDeed } from './staff-row-menu';
import { StaffStateMark } from './staff-state';
import { StaffWords } from './staff-words';

/** The phone's list of people. */
@Component({
  selector: 'app-staff-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, Badge, StaffRowMenu, StaffStateMark],
  template: `
    <ul class="bk-panel bk-rows bk-person-rows">
      @for (person of rows(); track person.id) {
        <li>
          <button type="button" class="bk-open-row" (click)="deed.emit({ person, deed: 'open' })">
            <bk-avatar [name]="person.name" />
            <span class="who">
              <span>
                <strong>{{ person.name }}</strong>
                <span class="faint number">{{ person.employeeNumber }}</span>
                @if (person.state !== 'active' || person.leftOn) {
                  <app-staff-state [person]="person" />
                }
                @for (flag of person.flags; track flag) {
                  <bk-badge tone="warn">{{ words.t('staff.flagShort.' + flag) }}</bk-badge>
                }
              </span>
              <small>{{ said.line(person) || words.t('staff.nowhere') }}</small>
              @if (person.secondedTo; as where) {
                <small class="whole">{{ words.t('staff.secondedTo', { where }) }}</small>
              }
            </span>
          </button>
          <app-staff-row-menu
            [person]="person"
            [editable]="editable()"
            [invitable]="invitable()"
            (deed)="deed.emit({ person, deed: $event })"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    .who {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    .who > span {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
    }
    .whole {
      color: var(--accent-ink);
      white-space: normal;
    }
  `,
})
export class StaffCards {
  readonly rows = input.required<readonly StaffView[]>();
  readonly editable = input.required<boolean>();
  readonly invitable = input.required<boolean>();
  readonly deed = output<{ person: StaffView; deed: StaffDeed }>();

  protected readonly words = inject(Words);
  protected readonly said = inject(StaffWords);
}
