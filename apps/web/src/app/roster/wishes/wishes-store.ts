import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { LeaveView, PlanLeaveRequest, WishListView } from '@banke/contracts';
import { addDays, addMonths } from '@banke/domain/calendar';
import type { WishTerms } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { SettingsDepartment } from '../settings/settings-department';
import { WishesApi } from './wishes-api';

interface Known {
  wishes: WishListView;
  leaves: readonly LeaveView[];
}

export type WishKind = 'all' | 'rest' | 'for' | 'against' | 'leave';

/** What people of a department wish for in a month, and when they are away. Team and kind are in the address. */
@Injectable()
export class WishesStore {
  private readonly api = inject(WishesApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly department = inject(SettingsDepartment);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly loaded = signal<Loaded<Known>>({ is: 'loading' });
  private asked = 0;

  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly team = computed(() => this.place.param('team') ?? null);
  readonly kind = computed(() => (this.place.param('kind') ?? 'all') as WishKind);
  readonly known = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly wishes = computed(() =>
    (this.known()?.wishes.wishes ?? []).filter(
      ({ teamId, wants, templateId }) =>
        (this.team() === null || teamId === this.team()) &&
        ['all', templateId === null ? 'rest' : wants ? 'for' : 'against'].includes(this.kind()),
    ),
  );
  readonly leaves = computed(() =>
    (this.known()?.leaves ?? []).filter(
      ({ teamId }) =>
        (this.team() === null || teamId === this.team()) && ['all', 'leave'].includes(this.kind()),
    ),
  );
  readonly teams = computed(() =>
    (this.department.department()?.teams ?? []).filter(({ closedAt }) => closedAt === null),
  );
  readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is === 'failed') return loaded.problem.code === 'access.refused' ? 'refused' : 'failed';
    if (loaded.is === 'loading') return 'loading';
    if (this.wishes().length + this.leaves().length > 0) return 'filled';
    const { wishes, leaves } = loaded.value;
    return wishes.wishes.length + leaves.length === 0 ? 'empty' : 'filtered-to-nothing';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['roster-facts-changed'], () => this.load());
    effect(() => {
      this.month();
      this.department.id();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    const from = `${this.month()}-01`;
    const span = { department, from, through: addDays(addMonths(from, 1), -1) };
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const [wishes, { leaves }] = await Promise.all([this.api.wishes(span), this.api.leaves(span)]);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: { wishes, leaves } });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async setTerms(terms: WishTerms): Promise<void> {
    const [department, known] = [this.department.id(), this.known()];
    if (department === undefined || !known) return;
    try {
      await this.api.setTerms(department, { ...terms, version: known.wishes.terms.version });
    } finally {
      await this.load();
    }
  }

  async planLeave(leave: Omit<PlanLeaveRequest, 'departmentId'>): Promise<void> {
    const departmentId = this.department.id();
    if (departmentId === undefined) return;
    await this.api.planLeave({ ...leave, departmentId });
    await this.load();
  }

  /** At once; undoing it plans the leave again. */
  async cancelLeave(leave: LeaveView): Promise<void> {
    const department = this.department.id();
    if (department === undefined || !(await this.tried(this.api.cancelLeave(department, leave)))) return;
    await this.load();
    const { staffId, staffName, from, through, note } = leave;
    this.toasts.undoable(
      this.words.t('shifts.leave.cancelled', { name: staffName }),
      this.words.t('shell.undo'),
      () => void this.tried(this.planLeave({ staffId, from, through, note })),
    );
  }

  private async tried(deed: Promise<unknown>): Promise<boolean> {
    try {
      await deed;
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }
}
