import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, type Signal } from '@angular/core';
import { Button, DateInput, DialogFrame, Field, FieldInput } from '@banke/ui';
import { Words } from '../../words/words';
import { FilterOptions } from './filter-options';
import type { StaffFilter, StaffParam } from './staff-filter';
import { StaffFilterLists } from './staff-filter-lists';

export interface StaffFilterSheetData {
  filter: Signal<StaffFilter>;
  active: Signal<number>;
  total: Signal<number>;
  say: (param: StaffParam, value: string) => void;
  clear: () => void;
}

/** All filters of the staff on a phone. What is chosen narrows at once; the button says how many are left. */
@Component({
  selector: 'app-staff-filter-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DateInput, DialogFrame, Field, FieldInput, FilterOptions],
  template: `
    <bk-dialog-frame [heading]="words.t('staff.filters')" [closeLabel]="words.t('shell.close')">
      <div class="bk-form">
        @for (list of lists(); track list.param) {
          <bk-field [label]="list.label">
            <select bkInput [appFilterOptions]="list" (chosen)="data.say(list.param, $event)"></select>
          </bk-field>
        }
        <bk-field [label]="words.t('staff.on')">
          <bk-date-input
            [value]="data.filter().on ?? ''"
            [placeholder]="words.t('staff.onToday')"
            (settled)="data.say('on', $event)"
          />
        </bk-field>
      </div>
      <ng-container dialogFoot>
        @if (data.active() > 0) {
          <button bkButton type="button" (click)="data.clear()">{{ words.t('shell.clearFilters') }}</button>
        }
        <button bkButton kind="primary" type="button" (click)="ref.close()">
          {{ words.count('staff.showFiltered', data.total()) }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
})
export class StaffFilterSheet {
  private readonly filters = inject(StaffFilterLists);

  protected readonly data = inject<StaffFilterSheetData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly lists = computed(() => {
    const filter = this.data.filter();
    return [...this.filters.usual(filter), ...this.filters.rare(filter)];
  });
}
