import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, DateInput, Dialogs, Icon, SearchField, Viewport } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { FilterOptions } from './filter-options';
import { activeFilters, RARE_FILTERS, type StaffFilter, type StaffParam } from './staff-filter';
import { StaffFilterLists } from './staff-filter-lists';
import { StaffFilterSheet, type StaffFilterSheetData } from './staff-filter-sheet';

export type StaffFilterChange = Partial<Record<StaffParam, string | null>>;

/**
 * What narrows the list of people: the usual at hand, the rest one press away and open while it narrows. On a phone all
 * of it but the search is one press away.
 */
@Component({
  selector: 'app-staff-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DateInput, FilterOptions, Icon, SearchField],
  templateUrl: './staff-filters.html',
  styleUrl: './staff-filters.css',
})
export class StaffFilters {
  private readonly lists = inject(StaffFilterLists);
  private readonly dialogs = inject(Dialogs);

  readonly filter = input.required<StaffFilter>();
  /** How many people the filters leave. */
  readonly total = input.required<number>();
  readonly filterChange = output<StaffFilterChange>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly wide = inject(Viewport).wide;
  protected readonly usual = computed(() => this.lists.usual(this.filter()));
  protected readonly rare = computed(() => this.lists.rare(this.filter()));
  protected readonly active = computed(() => activeFilters(this.filter()).length);
  protected readonly rarely = computed(
    () => activeFilters(this.filter()).filter((param) => RARE_FILTERS.includes(param)).length,
  );

  private readonly asked = signal<boolean | undefined>(undefined);
  protected readonly open = computed(() => this.asked() ?? this.rarely() > 0);

  protected toggle(): void {
    this.asked.set(!this.open());
  }

  protected showAll(): void {
    const data: StaffFilterSheetData = {
      filter: this.filter,
      active: this.active,
      total: this.total,
      say: (param, value) => {
        this.say(param, value);
      },
      clear: () => {
        this.filterChange.emit(
          Object.fromEntries(activeFilters(this.filter()).map((param) => [param, null])),
        );
      },
    };
    this.dialogs.open(StaffFilterSheet, data);
  }

  protected say(param: StaffParam, value: string): void {
    this.filterChange.emit({ [param]: value || null });
  }
}
