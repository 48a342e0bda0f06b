import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, DateInput, Icon, SearchField } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { DepartmentDirectory } from '../department-directory';
import { openTeams } from '../department-rows';
import { ACCOUNT_FILTERS, STATE_FILTERS, type StaffFilter, type StaffParam } from './staff-filter';

export type StaffFilterChange = Partial<Record<StaffParam, string | null>>;

const RARELY: readonly (keyof StaffFilter)[] = ['post', 'grade', 'qualification', 'account', 'on'];

/** What narrows the list of people: the usual at hand, the rest one press away and open while it narrows. */
@Component({
  selector: 'app-staff-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DateInput, Icon, SearchField],
  templateUrl: './staff-filters.html',
  styleUrl: './staff-filters.css',
})
export class StaffFilters {
  private readonly directory = inject(DepartmentDirectory);
  private readonly catalogues = inject(CatalogueDirectory);

  readonly filter = input.required<StaffFilter>();
  readonly filterChange = output<StaffFilterChange>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly states = STATE_FILTERS;
  protected readonly accounts = ACCOUNT_FILTERS;
  protected readonly teams = computed(() => {
    const { department } = this.filter();
    return this.directory
      .departments()
      .filter(({ id }) => department === undefined || id === department)
      .map((each) => ({ id: each.id, name: each.name, teams: openTeams(each) }))
      .filter(({ teams }) => teams.length > 0);
  });
  protected readonly lists = computed(() => [
    { param: 'post' as const, entries: this.catalogues.posts() },
    { param: 'grade' as const, entries: this.catalogues.grades() },
    { param: 'qualification' as const, entries: this.catalogues.qualifications() },
  ]);
  protected readonly rarely = computed(
    () => RARELY.filter((name) => this.filter()[name] !== undefined).length,
  );

  private readonly asked = signal<boolean | undefined>(undefined);
  protected readonly open = computed(() => this.asked() ?? this.rarely() > 0);

  protected toggle(): void {
    this.asked.set(!this.open());
  }

  protected say(param: StaffParam, value: string): void {
    this.filterChange.emit({ [param]: value || null });
  }
}
