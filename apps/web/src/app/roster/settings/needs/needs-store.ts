import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  CopyNeedsView,
  NeedDayRequest,
  NeedNumbersRequest,
  NeedView,
  ShiftTemplateView,
} from '@banke/contracts';
import { isDuty, type DayHours } from '@banke/domain/roster';
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
import { ShiftWords } from '../templates/shift-words';
import { type Measure, NEED_KINDS, type NeedKind, numbersOf, sumOfNeeds, withNumber } from './need-numbers';
import { NeedsApi } from './needs-api';

export interface NeedLine {
  /** One of the two. */
  templateId: string | null;
  hours: DayHours | null;
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
  private readonly shiftWords = inject(ShiftWords);

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
    const known = this.known();
    // Hours after the shifts, in the order of the day.
    const rank = ({ templateId, hours }: NeedView) =>
      hours ? known.length + hours.from : known.findIndex(({ id }) => id === templateId);
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
  /** From when what is typed counts: the month shown. */
  readonly from = computed(() => `${this.month()}-01`);
  /** The first month that can still change. */
  readonly earliest = signal('');
  readonly maySet = computed(() => this.session.may('rosters.settings'));
  /** Months that are over or closed keep their numbers. */
  readonly frozen = computed(() => this.from() < this.earliest());
  readonly mayEdit = computed(() => this.maySet() && !this.frozen());
  readonly busy = computed(() => this.waiting() > 0);

  constructor() {
    onLive(['roster-facts-changed'], () => this.refresh());
    void this.catalogues.load();
    effect(() => {
      this.department.id();
      this.month();
      untracked(() => {
        void this.showMonth();
      });
    });
  }

  /** What was typed into the month before is saved to it first. */
  private async showMonth(): Promise<void> {
    await this.saving;
    this.loaded.set({ is: 'loading' });
    await this.load();
  }

  async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const [{ templates }, { needs, earliest }] = await Promise.all([
        this.shifts.list(department),
        this.api.list({ department, ...daysOf(this.month()) }),
      ]);
      if (asked !== this.asked) return;
      this.known.set(templates);
      this.earliest.set(earliest);
      this.loaded.set({ is: 'ready', value: needs });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  template(id: string | null): ShiftTemplateView | undefined {
    return this.known().find((each) => each.id === id);
  }

  /** The shift, or the hours. */
  lineName({ templateId, hours }: Pick<NeedLine, 'templateId' | 'hours'>): string {
    return hours ? this.shiftWords.hours(hours) : (this.template(templateId)?.name ?? '');
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
    const need = await this.api.create({
      ...line,
      ...numbers,
      departmentId: this.department.id() ?? '',
      from: this.from(),
    });
    this.update((needs) => [...needs, need]);
    this.toasts.done(this.words.t('roster-settings.needs.created', { name: this.lineName(line) }));
  }

  /** False for a number that cannot be; else it shows at once and is saved behind those typed before it. */
  type(id: string, kind: NeedKind, measure: Measure, people: number): boolean {
    const need = this.find(id);
    const numbers = need && withNumber(need, kind, measure, people);
    if (!numbers) return false;
    this.put({ ...need, ...numbers });
    if (measure === 'minimum' && people > need[kind].preferred) this.sayLifted(need, kind, people);
    const typed: TypedNumber = { id, kind, measure, people };
    const from = this.from();
    const cell = `${id} ${kind} ${measure}`;
    this.unsaved.set(cell, typed);
    this.queue(async () => {
      try {
        await this.save(id, from);
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
      await this.api.remove(this.find(need.id) ?? need, this.from());
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
            ...{ fromMonth: `${from.month}-01`, toMonth: this.from(), from: null },
          }
        : {
            ...{ departmentId, fromDepartmentId: from.departmentId },
            ...{ fromMonth: null, toMonth: null, from: this.from() },
          },
    );
    await this.load();
    return copied;
  }

  find(id: string): NeedView | undefined {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.find((each) => each.id === id) : undefined;
  }

  /** Where somebody else changed the line, what was typed here goes into the line as it is now. */
  private async save(id: string, since: string): Promise<void> {
    try {
      await this.send(id, since);
    } catch (error) {
      if (toApiProblem(error).code !== 'need.changed') throw error;
      await this.load();
      for (const { id, kind, measure, people } of this.unsaved.values()) {
        const latest = this.find(id);
        const numbers = latest && withNumber(latest, kind, measure, people);
        if (numbers) this.put({ ...latest, ...numbers });
      }
      await this.send(id, since);
    }
  }

  private async send(id: string, since: string): Promise<void> {
    const now = this.find(id);
    if (!now) return;
    const request = { ...numbersOf(now), from: since, version: now.version };
    const { version, from } = await this.api.change(id, request);
    // What was typed meanwhile stays; only the version moves on.
    const latest = this.find(id);
    if (latest) this.put({ ...latest, version, from });
  }

  /** What is preferred went up with the minimum: that is said, and both go back together. */
  private sayLifted(need: NeedView, kind: NeedKind, people: number): void {
    const before = need[kind];
    const said = this.words.t('roster-settings.needs.lifted', { n: people, before: before.preferred });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      this.type(need.id, kind, 'minimum', before.minimum);
      this.type(need.id, kind, 'preferred', before.preferred);
    });
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
