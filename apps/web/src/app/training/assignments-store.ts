import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  AssignedCourseView,
  AssignedListView,
  AssignmentListView,
  AssignmentView,
  AssignRequest,
  CourseBundleListView,
  CourseBundleView,
  CreateCourseBundleRequest,
} from '@banke/contracts';
import { ASSIGNED_STANDINGS, type AssignedStanding } from '@banke/domain/training';
import { type ListState, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { AssignmentsApi } from './assignments-api';

export const ASSIGNMENT_VIEWS = ['people', 'orders', 'bundles'] as const;
export type AssignmentsView = (typeof ASSIGNMENT_VIEWS)[number];

/** What people are told to take: by person, by assignment, and the bundles. Which of these is in the address. */
@Injectable()
export class AssignmentsStore {
  private readonly api = inject(AssignmentsApi);
  private readonly place = inject(Place);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  readonly people = signal<Loaded<AssignedListView>>({ is: 'loading' });
  readonly orders = signal<Loaded<AssignmentListView>>({ is: 'loading' });
  readonly bundles = signal<Loaded<CourseBundleListView>>({ is: 'loading' });
  private asked = 0;

  readonly view = computed(
    (): AssignmentsView => ASSIGNMENT_VIEWS.find((view) => view === this.place.param('view')) ?? 'people',
  );
  readonly filter = computed(() => ({
    standing: ASSIGNED_STANDINGS.find((each) => each === this.place.param('standing')),
    department: this.place.departmentId(),
    assignment: this.place.param('assignment'),
    text: this.place.param('q'),
  }));
  readonly rows = computed(() => valueOf(this.people())?.rows ?? []);
  readonly assignments = computed(() => valueOf(this.orders())?.assignments ?? []);
  readonly allBundles = computed(() => valueOf(this.bundles())?.bundles ?? []);
  readonly mayAssign = computed(() => this.session.may('training.assign'));
  private readonly shown = computed((): Loaded<readonly unknown[]> => {
    const loaded = { people: this.people, orders: this.orders, bundles: this.bundles }[this.view()]();
    if (loaded.is !== 'ready') return loaded;
    const {
      counts,
      rows,
      assignments,
      bundles,
    }: Partial<AssignedListView & AssignmentListView & CourseBundleListView> = loaded.value;
    const anybody = counts?.some(({ n }) => n > 0) ?? this.filtered();
    return { is: 'ready', value: assignments ?? bundles ?? (anybody ? [true] : (rows ?? [])) };
  });
  readonly state = computed((): ListState => {
    const shown = { people: this.rows, orders: this.assignments, bundles: this.allBundles }[this.view()]();
    return listState(this.shown(), shown.length);
  });
  readonly problem = computed(() => {
    const shown = this.shown();
    return shown.is === 'failed' ? shown.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.filter();
      untracked(() => void this.loadPeople());
    });
    void this.loadOrders();
    void this.loadBundles();
    onLive(['assignments-changed'], () => this.load());
  }

  count(standing: AssignedStanding): number {
    return valueOf(this.people())?.counts.find((each) => each.standing === standing)?.n ?? 0;
  }

  async load(): Promise<void> {
    await Promise.all([this.loadPeople(), this.loadOrders(), this.loadBundles()]);
  }

  async assign(request: AssignRequest, name: string): Promise<void> {
    this.orders.set({ is: 'ready', value: await this.api.assign(request) });
    this.toasts.done(this.words.t('training.assign.done', { name }));
    await this.loadPeople();
  }

  async withdraw({ id, version, name }: AssignmentView): Promise<void> {
    this.orders.set({ is: 'ready', value: await this.api.withdraw(id, version) });
    this.toasts.done(this.words.t('training.assign.withdrawn', { name }));
    await this.loadPeople();
  }

  async exempt({ id, name, title }: AssignedCourseView, reason: string): Promise<void> {
    await this.api.exempt(id, reason);
    this.toasts.done(this.words.t('training.assign.exempted', { name, title }));
    await this.loadPeople();
  }

  async saveBundle(
    bundle: CourseBundleView | undefined,
    { departmentId, ...said }: CreateCourseBundleRequest,
    closed = false,
  ): Promise<void> {
    const value = bundle
      ? await this.api.changeBundle(bundle.id, { ...said, closed, version: bundle.version })
      : await this.api.createBundle({ ...said, departmentId });
    this.bundles.set({ is: 'ready', value });
    this.toasts.done(this.words.t('training.saved', { name: said.name }));
  }

  private filtered(): boolean {
    const { standing, department, assignment, text } = this.filter();
    return [standing, department, assignment, text].some((each) => each !== undefined);
  }

  private async loadPeople(): Promise<void> {
    const asked = ++this.asked;
    const given = Object.entries(this.filter()).filter(([, value]) => value !== undefined);
    await load(
      () => this.api.people(Object.fromEntries(given)),
      (people) => {
        if (asked === this.asked) this.people.set(people);
      },
    );
  }

  private loadOrders(): Promise<void> {
    return load(
      () => this.api.list(),
      (orders) => {
        this.orders.set(orders);
      },
    );
  }

  private loadBundles(): Promise<void> {
    return load(
      () => this.api.bundles(),
      (bundles) => {
        this.bundles.set(bundles);
      },
    );
  }
}

function valueOf<T>(loaded: Loaded<T>): T | undefined {
  return loaded.is === 'ready' ? loaded.value : undefined;
}

async function load<T>(ask: () => Promise<T>, take: (loaded: Loaded<T>) => void): Promise<void> {
  try {
    take({ is: 'ready', value: await ask() });
  } catch (error) {
    take({ is: 'failed', problem: toApiProblem(error) });
  }
}
