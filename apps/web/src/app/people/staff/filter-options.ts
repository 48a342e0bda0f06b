import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { FilterList } from './staff-filter-lists';

/** What a list of filters offers, inside a native one. */
@Component({
  selector: 'select[appFilterOptions]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(change)': 'chosen.emit($any($event.target).value)' },
  template: `
    @for (group of list().groups; track $index) {
      @if (group.name) {
        <optgroup [label]="group.name">
          @for (option of group.options; track option.value) {
            <option [value]="option.value" [selected]="option.value === list().chosen">
              {{ option.text }}
            </option>
          }
        </optgroup>
      } @else {
        @for (option of group.options; track option.value) {
          <option [value]="option.value" [selected]="option.value === list().chosen">
            {{ option.text }}
          </option>
        }
      }
    }
  `,
})
export class FilterOptions {
  readonly list = input.required<FilterList>({ alias: 'appFilterOptions' });
  readonly chosen = output<string>();
}
