import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { CreateDepartmentRequest, DepartmentView, SiteView } from '@banke/contracts';
import { decideCloseDepartment } from '@banke/domain/people';
import { Toasts } from '@banke/ui';
import { ApiProblem, toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { DepartmentDirectory } from './department-directory';
import { closedAtOf, type DepartmentRow, findRow, inOrder, toRows, versionOf } from './department-rows';
import { DepartmentsApi } from './departments-api';

/** The list of departments and teams, and everything done to it. Filters are read from the address. */
@Injectable()
export class DepartmentsStore {
  private readonly api = inject(DepartmentsApi);
  private readonly directory = inject(DepartmentDirectory);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly formats = inject(Formats);

  private readonly loaded = signal<Loaded<readonly DepartmentView[]>>({ is: 'loading' });
  private asked = 0;

  readonly filter = computed(() => ({
    text: this.place.param('q') ?? '',
    closed: this.place.param('closed') === 'include',
    departmentId: this.place.departmentId(),
  }));
  readonly departments = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? inOrder(loaded.value, this.formats.compare) : [];
  });
  readonly rows = computed(() => toRows(this.departments(), this.filter()));
  readonly state = computed(() => listState(this.loaded(), this.rows().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('departments.edit'));
  readonly sites = signal<readonly SiteView[]>([]);

  constructor() {
    const closed = computed(() => this.filter().closed);
    effect(() => {
      closed();
      untracked(() => void this.load());
    });
  }

  async load(closed = this.filter().closed): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const { departments } = await this.api.list({ closed });
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: departments });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async loadSites(): Promise<void> {
    this.sites.set((await this.api.sites()).sites);
  }

  /** The row as it is at the server now, also when somebody else closed it. */
  async look({ id }: DepartmentRow): Promise<DepartmentRow | undefined> {
    await this.load(true);
    return this.find(id);
  }

  find(id: string): DepartmentRow | undefined {
    return findRow(this.departments(), id);
  }

  async create(request: CreateDepartmentRequest): Promise<void> {
    this.take(await this.api.create(request));
    this.toasts.done(this.words.t('people.created', { name: request.name }));
  }

  async createTeam(department: DepartmentView, name: string): Promise<void> {
    this.take(await this.api.createTeam(department.id, { name }));
    this.toasts.done(this.words.t('people.created', { name }));
  }

  async rename(row: DepartmentRow, name: string): Promise<void> {
    this.take(await this.api.rename(row.kind, row.id, { name, version: versionOf(row) }));
    this.toasts.done(this.words.t('people.renamed', { name }));
  }

  /** For a row that was closed elsewhere: it is opened first, so that nobody renames what nobody sees. */
  async reopenAndRename(row: DepartmentRow, name: string): Promise<void> {
    await this.setClosed(row, false);
    await this.rename(this.find(row.id) ?? row, name);
  }

  /** Closes at once and offers to undo it. Throws the refusal, the same one here as on the server. */
  async close(row: DepartmentRow): Promise<void> {
    if (row.kind === 'department') {
      const teams = row.department.teams.map(({ closedAt }) => ({ closed: closedAt !== null }));
      const decision = decideCloseDepartment({ teams });
      if (!decision.ok)
        throw new ApiProblem('department.has-open-teams', 422, { openTeams: decision.openTeams });
    }
    try {
      await this.setClosed(row, true);
    } catch (error) {
      if (await this.tellOfOther(row, toApiProblem(error))) return;
      throw error;
    }
    this.toasts.undoable(
      this.words.t('people.closed', { name: row.name }),
      this.words.t('shell.undo'),
      () => {
        const now = this.find(row.id);
        if (now) void this.reopen(now);
      },
    );
  }

  async reopen(row: DepartmentRow): Promise<void> {
    try {
      await this.setClosed(row, false);
      this.toasts.done(this.words.t('people.reopened', { name: row.name }));
    } catch (error) {
      const problem = toApiProblem(error);
      if (await this.tellOfOther(row, problem)) return;
      this.toasts.problem(this.problems.sentence(problem));
      await this.load();
    }
  }

  /** Somebody else changed the row first: says how it is now. There was no text to keep. False for other refusals. */
  private async tellOfOther(row: DepartmentRow, { code }: ApiProblem): Promise<boolean> {
    if (code !== `${row.kind}.changed`) return false;
    const { t } = this.words;
    const now = await this.look(row);
    const closedAt = now && closedAtOf(now);
    if (!now || now.closed === row.closed) this.toasts.problem(t('people.other.changed', { name: row.name }));
    else if (closedAt)
      this.toasts.done(t('people.other.closed', { name: now.name, at: this.formats.instant(closedAt) }));
    else this.toasts.done(t('people.other.open', { name: now.name }));
    return true;
  }

  private async setClosed(row: DepartmentRow, closed: boolean): Promise<void> {
    this.take(await this.api.setClosed(row.kind, row.id, { closed, version: versionOf(row) }));
  }

  /** Every answer is the department as it is now; closed ones stay known here so that undo finds them. */
  private take(changed: DepartmentView): void {
    this.loaded.update((loaded) => {
      if (loaded.is !== 'ready') return loaded;
      const others = loaded.value.filter(({ id }) => id !== changed.id);
      return { is: 'ready', value: [...others, changed] };
    });
    void this.directory.load();
  }
}
