import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { SheetCodeListView, SheetCodeView, ShiftTemplateView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import { listState, type Loaded } from '../../../http/loaded';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { SheetCodesApi } from './sheet-codes-api';

type Known = SheetCodeListView & { templates: readonly ShiftTemplateView[] };

/** What codes of imported sheets mean in one department, and what is said of them anew. */
@Injectable()
export class CodesStore {
  private readonly api = inject(SheetCodesApi);
  private readonly shifts = inject(ShiftTemplatesApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly department = inject(SettingsDepartment);

  private readonly loaded = signal<Loaded<Known>>({ is: 'loading' });
  private asked = 0;

  private readonly known = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly codes = computed(() => this.known()?.codes ?? []);
  readonly mayEdit = computed(() => this.known()?.editable ?? false);
  /** Shifts that a code can mean. */
  readonly open = computed(() => this.known()?.templates.filter(({ closedAt }) => closedAt === null) ?? []);
  readonly state = computed(() => {
    const loaded = this.loaded();
    const list = loaded.is === 'ready' ? { ...loaded, value: loaded.value.codes } : loaded;
    return listState(list, this.codes().length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

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
      const [list, { templates }] = await Promise.all([
        this.api.list(department),
        this.shifts.list(department),
      ]);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: { ...list, templates } });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  /** 夜 夜班; a shift that is closed by now is named as such, since sheets with its code ask again. */
  meaning({ templateId }: SheetCodeView): string {
    if (templateId === null) return this.words.t('roster-settings.codes.nothing');
    const template = this.known()?.templates.find(({ id }) => id === templateId);
    const name = [template?.code, template?.name].filter(Boolean).join(' ');
    return template?.closedAt === null ? name : this.words.t('roster-settings.codes.closed', { name });
  }

  async change({ text }: SheetCodeView, templateId: string | null): Promise<void> {
    if (await this.told(text, templateId)) {
      this.toasts.done(this.words.t('roster-settings.codes.changed', { text }));
    }
  }

  /** Forgets at once and offers to remember again. */
  async forget({ text, templateId }: SheetCodeView): Promise<void> {
    const department = this.department.id();
    if (department === undefined || !(await this.tried(this.api.forget({ department, text })))) return;
    this.take(this.codes().filter((each) => each.text !== text));
    const said = this.words.t('roster-settings.codes.forgotten', { text });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => void this.told(text, templateId));
  }

  private async told(text: string, templateId: string | null): Promise<boolean> {
    const departmentId = this.department.id();
    if (departmentId === undefined) return false;
    if (!(await this.tried(this.api.change({ departmentId, text, templateId })))) return false;
    const others = this.codes().filter((each) => each.text !== text);
    this.take([...others, { text, templateId }].sort((a, b) => (a.text < b.text ? -1 : 1)));
    return true;
  }

  private take(codes: SheetCodeView[]): void {
    const known = this.known();
    if (known) this.loaded.set({ is: 'ready', value: { ...known, codes } });
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
