import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { RosterView } from '@banke/contracts';
import { addDays, dayNumber, monthAround, plainDateOf } from '@banke/domain/calendar';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { DepartmentDirectory } from '../people/department-directory';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { RosterApi } from './roster-api';
import { RosterEditing } from './roster-editing';

/** As far back as every rule but those about averages looks. */
const LAST_DAYS = 14;

/** What stands where the roster stands. */
export type RosterState =
  | { is: 'loading' }
  /** There is no department whose roster it could be. */
  | { is: 'nowhere' }
  /** Nobody has made a roster of this month yet. */
  | { is: 'missing' }
  /** Neither the own department nor one of those somebody stands in for. */
  | { is: 'refused' }
  | { is: 'failed'; problem: ApiProblem }
  | { is: 'ready' };

/** Which roster is open: that of the department and the month in the address. */
@Injectable()
export class RosterStore {
  private readonly api = inject(RosterApi);
  private readonly editing = inject(RosterEditing);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly directory = inject(DepartmentDirectory);

  private readonly now = signal<RosterState>({ is: 'loading' });
  private asked = 0;

  readonly state = this.now.asReadonly();
  /** Of the directory: whoever stands in for somebody may be in another department that it does not hold. */
  readonly department = computed(() => {
    const departments = this.directory.departments();
    return departments.find(({ id }) => id === this.departmentId());
  });
  /** Without one in the address, the first one there is to see: a roster is always a department's. */
  private readonly departmentId = computed(() => {
    const seenFor = this.session.may('rosters.draft') ? undefined : this.session.rosterStandIn();
    return this.place.departmentId() ?? seenFor?.departmentId ?? this.directory.departments()[0]?.id;
  });
  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly span = computed(() => {
    const { from, through } = monthAround(dayNumber(`${this.month()}-01`));
    return { from: plainDateOf(from), through: plainDateOf(through) };
  });
  /** Shifts of a month that is over are entered, not planned: rules look back on them. */
  readonly past = computed(() => this.span().through < this.clock.today());
  readonly maySettle = computed(() => this.session.may('rosters.settings'));
  readonly mayCreate = computed(() => this.session.may('rosters.edit'));

  constructor() {
    this.editing.stale = () => void this.load();
    onLive(['roster-facts-changed', 'staff-changed'], () => this.refresh());
    const shown = computed(() => `${this.departmentId() ?? String(this.directory.ready())} ${this.month()}`);
    effect(() => {
      shown();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    const departmentId = this.departmentId();
    this.now.set({ is: 'loading' });
    this.editing.close();
    if (departmentId === undefined) {
      if (this.directory.ready()) this.now.set({ is: 'nowhere' });
      return;
    }
    try {
      const { rosters } = await this.api.list(departmentId);
      const roster = rosters.find((each) => covers(each, this.span()));
      if (asked !== this.asked) return;
      if (!roster) {
        this.now.set({ is: this.department() ? 'missing' : 'refused' });
        return;
      }
      const answer = await this.api.month(roster.id);
      if (asked !== this.asked) return;
      this.editing.open(answer);
      this.now.set({ is: 'ready' });
    } catch (error) {
      if (asked !== this.asked) return;
      const problem = toApiProblem(error);
      this.now.set(problem.code === 'access.refused' ? { is: 'refused' } : { is: 'failed', problem });
    }
  }

  /** A department without shifts can type nothing: it begins with those that are shipped. */
  async takeOverPresets(): Promise<void> {
    const department = this.department();
    if (!department) return;
    await this.api.takeOverPresets(department.id, this.words.language());
    await this.refresh();
  }

  async create(span = this.span()): Promise<void> {
    const department = this.department();
    if (!department) return;
    await this.api.create({ departmentId: department.id, ...span });
    await this.load();
  }

  /** Of a month whose earlier days nobody can enter: empty days of a roster would count as days without a shift. */
  createLastDays(): Promise<void> {
    const { through } = this.span();
    return this.create({ from: addDays(through, 1 - LAST_DAYS), through });
  }

  /** Rules, needs, people or overrides are others now. */
  private async refresh(): Promise<void> {
    const rosterId = this.editing.checked()?.month.data.rosterId;
    if (rosterId === undefined) return;
    try {
      this.editing.refresh(await this.api.month(rosterId));
    } catch (error) {
      toApiProblem(error); // what stands there stays; the next change asks again
    }
  }
}

/** A roster belongs to the month in which most of it lies: its middle is there. */
export function covers({ from, through }: RosterView, month: { from: string; through: string }): boolean {
  const middle = plainDateOf(Math.floor((dayNumber(from) + dayNumber(through)) / 2));
  return middle >= month.from && middle <= month.through;
}
