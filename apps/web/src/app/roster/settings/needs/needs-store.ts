import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { NeedView, ShiftTemplateView } from '@banke/contracts';
import { isDuty, type DayHours } from '@banke/domain/roster';
import { toApiProblem } from '../../../http/api-problem';
import { listState, type Loaded } from '../../../http/loaded';
import { daysOf } from '../../../obligations/month-grid';
import { onLive } from '../../../live/on-live';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { SessionStore } from '../../../session/session-store';
import { Place } from '../../../shell/place';
import { CompanyClock } from '../../../words/company-clock';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { ShiftWords } from '../templates/shift-words';
import { NEED_KINDS, sumOfNeeds } from './need-numbers';
import { NeedsApi } from './needs-api';
import { NeedsSaving } from './needs-saving';

export interface NeedLine {
  /** One of the two. */
  templateId: string | null;
  hours: DayHours | null;
  teamId: string | null;
  skillId: string | null;
}

/** How many people each shift needs in one department, as it is known here: `NeedsWriting` changes it. */
@Injectable()
export class NeedsStore {
  private readonly api = inject(NeedsApi);
  private readonly shifts = inject(ShiftTemplatesApi);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly department = inject(SettingsDepartment);
  private readonly clock = inject(CompanyClock);
  private readonly shiftWords = inject(ShiftWords);
  private readonly saving = inject(NeedsSaving);

  private readonly loaded = signal<Loaded<readonly NeedView[]>>({ is: 'loading' });
  private readonly known = signal<readonly ShiftTemplateView[]>([]);
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
    await this.saving.settled();
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

  find(id: string): NeedView | undefined {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.find((each) => each.id === id) : undefined;
  }

  /** What others did; not while something typed here is on its way, whose own news comes after it. */
  private async refresh(): Promise<void> {
    if (!this.saving.busy()) await this.load();
  }

  put(need: NeedView): void {
    this.update((needs) => needs.map((each) => (each.id === need.id ? need : each)));
  }

  update(change: (needs: readonly NeedView[]) => readonly NeedView[]): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready' ? { is: 'ready', value: change(loaded.value) } : loaded,
    );
  }
}
