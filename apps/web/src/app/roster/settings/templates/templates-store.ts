import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { ShiftTemplateRequest, ShiftTemplateVersionView, ShiftTemplateView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import { listState, type Loaded } from '../../../http/loaded';
import { SessionStore } from '../../../session/session-store';
import { Place } from '../../../shell/place';
import type { Language } from '../../../words/languages';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from './shift-templates-api';

/** The shifts and codes of one department, and everything done to them. Filters are read from the address. */
@Injectable()
export class TemplatesStore {
  private readonly api = inject(ShiftTemplatesApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly department = inject(SettingsDepartment);

  private readonly loaded = signal<Loaded<readonly ShiftTemplateView[]>>({ is: 'loading' });
  private asked = 0;

  readonly filter = computed(() => ({
    text: (this.place.param('q') ?? '').trim().toLowerCase(),
    closed: this.place.param('closed') === 'include',
  }));
  readonly templates = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  /** Among these, codes must be told apart. */
  readonly open = computed(() => this.templates().filter(({ closedAt }) => closedAt === null));
  readonly rows = computed(() => {
    const { text, closed } = this.filter();
    return this.templates().filter(
      ({ name, code, aliases, closedAt }) =>
        (closedAt === null || closed) &&
        [name, code, ...aliases].some((each) => each.toLowerCase().includes(text)),
    );
  });
  readonly state = computed(() => listState(this.loaded(), this.rows().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('rosters.settings'));

  constructor() {
    effect(() => {
      this.department.id();
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
      const { templates } = await this.api.list(department);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: templates });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  find(id: string): ShiftTemplateView | undefined {
    return this.templates().find((each) => each.id === id);
  }

  async versions(id: string): Promise<readonly ShiftTemplateVersionView[]> {
    return (await this.api.versions(id)).versions;
  }

  async create(request: ShiftTemplateRequest): Promise<void> {
    this.take(await this.api.create({ ...request, departmentId: this.department.id() ?? '' }));
    this.toasts.done(this.words.t('roster-settings.templates.created', { name: request.name }));
  }

  /** Throws `shift-template.changed` after it has asked how the template is now. */
  async change(seen: ShiftTemplateView, request: ShiftTemplateRequest): Promise<void> {
    try {
      const changed = await this.api.change(seen.id, { ...request, version: seen.version });
      this.take(changed);
      const key = changed.number === seen.number ? 'unchanged' : 'changed';
      this.toasts.done(
        this.words.t(`roster-settings.templates.${key}`, { name: changed.name, n: changed.number }),
      );
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'shift-template.changed') await this.load();
      throw problem;
    }
  }

  /** Closes at once and offers to undo it: rosters keep what they have, it is only no longer offered. */
  async close(template: ShiftTemplateView): Promise<void> {
    if (!(await this.setClosed(template, true))) return;
    const said = this.words.t('roster-settings.templates.closed', { name: template.name });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      const now = this.find(template.id);
      if (now) void this.reopen(now);
    });
  }

  async reopen(template: ShiftTemplateView): Promise<void> {
    if (!(await this.setClosed(template, false))) return;
    this.toasts.done(this.words.t('roster-settings.templates.reopened', { name: template.name }));
  }

  async takeOver(language: Language): Promise<void> {
    const before = this.open().length;
    const { templates } = await this.api.takeOver({ departmentId: this.department.id() ?? '', language });
    this.loaded.set({ is: 'ready', value: templates });
    const added = this.open().length - before;
    this.toasts.done(
      added > 0
        ? this.words.count('roster-settings.templates.presets.added', added)
        : this.words.t('roster-settings.templates.presets.none'),
    );
  }

  private async setClosed({ id, version }: ShiftTemplateView, closed: boolean): Promise<boolean> {
    try {
      this.take(await this.api.setClosed(id, { closed, version }));
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }

  private take(changed: ShiftTemplateView): void {
    this.loaded.update((loaded) => {
      if (loaded.is !== 'ready') return loaded;
      const known = loaded.value.some(({ id }) => id === changed.id);
      const value = loaded.value.map((each) => (each.id === changed.id ? changed : each));
      return { is: 'ready', value: known ? value : [...value, changed] };
    });
  }
}
