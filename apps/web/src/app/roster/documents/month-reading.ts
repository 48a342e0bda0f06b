import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import { dayNumber, monthAround, plainDateOf } from '@banke/domain/calendar';
import { readMonth, type RosterMonth } from '@banke/domain/roster';
import { toApiProblem, type ApiProblem } from '../../http/api-problem';
import { DepartmentDirectory } from '../../people/department-directory';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { RosterApi } from '../roster-api';
import { covers } from '../roster-store';

export type ReadingState =
  | { is: 'loading' }
  /** There is no department whose month it could be. */
  | { is: 'nowhere' }
  | { is: 'missing' }
  | { is: 'failed'; problem: ApiProblem }
  | { is: 'ready'; month: RosterMonth };

/** The month in the address, to be read and not written. Provided by the page. */
@Injectable()
export class MonthReading {
  private readonly api = inject(RosterApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly directory = inject(DepartmentDirectory);

  private readonly now = signal<ReadingState>({ is: 'loading' });
  private asked = 0;

  readonly state = this.now.asReadonly();
  readonly department = computed(() => {
    const departments = this.directory.departments();
    return departments.find(({ id }) => id === this.place.departmentId()) ?? departments[0];
  });
  readonly monthName = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));

  constructor() {
    const shown = computed(
      () => `${this.department()?.id ?? String(this.directory.ready())} ${this.monthName()}`,
    );
    effect(() => {
      shown();
      untracked(() => void this.load());
    });
  }

  load(): Promise<void> {
    this.now.set({ is: 'loading' });
    return this.refresh();
  }

  /** The same month again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    const asked = ++this.asked;
    const department = this.department();
    if (!department) {
      if (this.directory.ready()) this.now.set({ is: 'nowhere' });
      return;
    }
    const found = await this.find(department.id).catch((error: unknown): ReadingState => ({
      is: 'failed',
      problem: toApiProblem(error),
    }));
    if (asked === this.asked) this.now.set(found);
  }

  private async find(departmentId: string): Promise<ReadingState> {
    const span = monthAround(dayNumber(`${this.monthName()}-01`));
    const month = { from: plainDateOf(span.from), through: plainDateOf(span.through) };
    const { rosters } = await this.api.list(departmentId);
    const roster = rosters.find((each) => covers(each, month));
    return roster ? { is: 'ready', month: readMonth(await this.api.month(roster.id)) } : { is: 'missing' };
  }
}
