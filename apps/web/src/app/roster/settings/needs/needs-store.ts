import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  CopyNeedsView,
  NeedDayRequest,
  NeedNumbersRequest,
  NeedView,
  ShiftTemplateView,
} from '@banke/contracts';
import { isDuty } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import { listState, type Loaded } from '../../../http/loaded';
import { daysOf } from '../../../obligations/month-grid';
import { onLive } from '../../../live/on-live';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { SessionStore } from '../../../session/session-store';
import { Place } from '../../../shell/place';
import { CompanyClock } from '../../../words/company-clock';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { type Measure, NEED_KINDS, type NeedKind, numbersOf, sumOfNeeds, withNumber } from './need-numbers';
import { NeedsApi } from './needs-api';

export interface NeedLine {
  templateId: string;
  teamId: string | null;
  skillId: string | null;
}

interface TypedNumber {
  id: string;
  kind: NeedKind;
  measure: Measure;
  people: number;
}

/** How many people each shift needs in one department. What is typed shows at once and is saved in the order typed. */
@Injectable()
export class NeedsStore {
  private readonly api = inject(NeedsApi);
  private readonly shifts = inject(ShiftTemplatesApi);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly department = inject(SettingsDepartment);
  private readonly clock = inject(CompanyClock);

  private readonly loaded = signal<Loaded<readonly NeedView[]>>({ is: 'loading' });
  private readonly known = signal<readonly ShiftTemplateView[]>([]);
  private readonly waiting = signal(0);
  /** By cell, until the server has them. */
  private readonly unsaved = new Map<string, TypedNumber>();
  private saving: Promise<void> = Promise.resolve();
  private asked = 0;

  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  /** Shifts that somebody can be needed on. */
  readonly templates = computed(() =>
    this.known().filter(({ kind, closedAt }) => isDuty(kind) && closedAt === null),
  );
  readonly teams = computed(() =>
    (this.department.department()?.teams ?? []).filter(({ closedAt }) => closedAt === null),
  );
  readonly qualifications = this.catalogues.qualifications;
  readonly rows = computed(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return [];
    const rank = (need: NeedView) => this.known().findIndex(({ id }) => id === need.templateId);
    return [...loaded.value].sort(
      (a, b) => rank(a) - rank(b) || Number(a.teamId !== null) - Number(b.teamId !== null),
    );
  });
  readonly sums = computed(() =>
    NEED_KINDS.map((kind) => ({
      kind,
      ...sumOfNeeds(this.rows(), kind, (id) => this.template(id)?.workMinutes ?? 0),
    })),
  );
  readonly state = computed(() => listState(this.loaded(), this.rows().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('rosters.settings'));
  readonly busy = computed(() => this.waiting() > 0);

  constructor() {
    onLive(['roster-facts-changed'], () => this.refresh());
    void this.catalogues.load();
    effect(() => {
      this.department.id();
      this.month();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
  }

  async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const [{ templates }, { needs }] = await Promise.all([
        this.shifts.list(department),
        this.api.list({ department, ...daysOf(this.month()) }),
      ]);
      if (asked !== this.asked) return;
      this.known.set(templates);
      this.loaded.set({ is: 'ready', value: needs });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  template(id: string): ShiftTemplateView | undefined {
    return this.known().find((each) => each.id === id);
  }

  teamName(id: string | null): string {
    if (id === null) return this.words.t('roster-settings.needs.everybody');
    return this.teams().find((team) => team.id === id)?.name ?? this.words.t('roster-rules.unknown');
  }

  skillName(id: string | null): string {
    if (id === null) return this.words.t('roster-settings.needs.anySkill');
    const known = this.qualifications().find((each) => each.id === id);
    return known?.name ?? this.words.t('roster-rules.unknown');
  }

  async create(line: NeedLine, numbers: NeedNumbersRequest): Promise<void> {
    const need = await this.api.create({ ...line, ...numbers, departmentId: this.department.id() ?? '' });
    this.update((needs) => [...needs, need]);
    const name = this.template(line.templateId)?.name ?? '';
    this.toasts.done(this.words.t('roster-settings.needs.created', { name }));
  }

  /** False for a number that cannot be; else it shows at once and is saved behind those typed before it. */
  type(id: string, kind: NeedKind, measure: Measure, people: number): boolean {
    const need = this.find(id);
    const numbers = need && withNumber(need, kind, measure, people);
    if (!numbers) return false;
    this.put({ ...need, ...numbers });
    const typed: TypedNumber = { id, kind, measure, people };
    const cell = `${id} ${kind} ${measure}`;
    this.unsaved.set(cell, typed);
    this.queue(async () => {
      try {
        await this.save(id);
      } finally {
        if (this.unsaved.get(cell) === typed) this.unsaved.delete(cell);
      }
    });
    return true;
  }

  async setDays(need: NeedView, days: NeedDayRequest[]): Promise<void> {
    await this.saving;
    const { version } = this.find(need.id) ?? need;
    await this.api.setDays(need.id, { days, version });
    await this.load();
    this.toasts.done(this.words.count('roster-settings.needs.daysSaved', days.length));
  }

  async remove(need: NeedView): Promise<void> {
    await this.saving;
    try {
      await this.api.remove(this.find(need.id) ?? need);
      this.update((needs) => needs.filter(({ id }) => id !== need.id));
      this.toasts.done(this.words.t('roster-settings.needs.removed'));
    } catch (error) {
      await this.tell(error);
    }
  }

  async copy(from: { departmentId: string } | { month: string }): Promise<CopyNeedsView> {
    const departmentId = this.department.id() ?? '';
    const copied = await this.api.copy(
      'month' in from
        ? {
            ...{ departmentId, fromDepartmentId: departmentId },
            ...{ fromMonth: `${from.month}-01`, toMonth: `${this.month()}-01` },
          }
        : { departmentId, fromDepartmentId: from.departmentId, fromMonth: null, toMonth: null },
    );
    await this.load();
    return copied;
  }

  find(id: string): NeedView | undefined {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.find((each) => each.id === id) : undefined;
  }

  /** Where somebody else changed the line, what was typed here goes into the line as it is now. */
  private async save(id: string): Promise<void> {
    try {
      await this.send(id);
    } catch (error) {
      if (toApiProblem(error).code !== 'need.changed') throw error;
      await this.load();
      for (const { id, kind, measure, people } of this.unsaved.values()) {
        const latest = this.find(id);
        const numbers = latest && withNumber(latest, kind, measure, people);
        if (numbers) this.put({ ...latest, ...numbers });
      }
      await this.send(id);
    }
  }

  private async send(id: string): Promise<void> {
    const now = this.find(id);
    if (!now) return;
    const { version } = await this.api.change(id, { ...numbersOf(now), version: now.version });
    // What was typed meanwhile stays; only the version moves on.
    const latest = this.find(id);
    if (latest) this.put({ ...latest, version });
  }

  /** What others did; not while something typed here is on its way, whose own news comes after it. */
  private async refresh(): Promise<void> {
    if (!this.busy()) await this.load();
  }

  private queue(deed: () => Promise<void>): void {
    this.waiting.update((n) => n + 1);
    this.saving = this.saving
      .then(deed)
      .catch((error: unknown) => this.tell(error))
      .finally(() => {
        this.waiting.update((n) => n - 1);
      });
  }

  /** Says why it was refused, and shows how things are now. */
  private async tell(error: unknown): Promise<void> {
    this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    await this.load();
  }

  private put(need: NeedView): void {
    this.update((needs) => needs.map((each) => (each.id === need.id ? need : each)));
  }

  private update(change: (needs: readonly NeedView[]) => readonly NeedView[]): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready' ? { is: 'ready', value: change(loaded.value) } : loaded,
    );
  }
}
