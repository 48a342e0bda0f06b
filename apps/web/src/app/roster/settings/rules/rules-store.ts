import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { RuleSettingListView, RuleSettingRequest, RuleSettingView } from '@banke/contracts';
import { RULE_CODES, type RuleCode, type RulePack } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import { listState, type Loaded } from '../../../http/loaded';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { Place } from '../../../shell/place';
import { ProblemWords } from '../../../words/problem-words';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import { SettingsDepartment } from '../settings-department';
import { ShiftTemplatesApi } from '../templates/shift-templates-api';
import { GROUP_OF, RULE_GROUPS, type RuleGroup } from './rule-groups';
import { RuleSettingsApi } from './rule-settings-api';

export interface RulesOfGroup {
  group: RuleGroup;
  rules: readonly RuleSettingView[];
}

/** The rules of one department, grouped by what they are about, and everything done to them. */
@Injectable()
export class RulesStore {
  private readonly api = inject(RuleSettingsApi);
  private readonly shifts = inject(ShiftTemplatesApi);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly said = inject(RosterRuleWords);
  private readonly problems = inject(ProblemWords);
  private readonly place = inject(Place);
  private readonly department = inject(SettingsDepartment);

  private readonly loaded = signal<Loaded<RuleSettingListView>>({ is: 'loading' });
  private asked = 0;

  readonly teams = computed(() =>
    (this.department.department()?.teams ?? []).filter(({ closedAt }) => closedAt === null),
  );
  /** Shifts that a rule can speak of. */
  readonly templates = signal<readonly { id: string; name: string }[]>([]);
  readonly text = computed(() => (this.place.param('q') ?? '').trim().toLowerCase());
  readonly rules = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.rules : [];
  });
  readonly mayEdit = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' && loaded.value.editable;
  });
  readonly shown = computed(() =>
    this.rules().filter((rule) =>
      [this.said.name(rule.code), this.sentence(rule)].some((each) =>
        each.toLowerCase().includes(this.text()),
      ),
    ),
  );
  readonly groups = computed((): RulesOfGroup[] =>
    RULE_GROUPS.map((group) => ({
      group,
      rules: this.shown().filter(({ code }) => GROUP_OF[code] === group),
    })).filter(({ rules }) => rules.length > 0),
  );
  readonly state = computed(() => {
    const loaded = this.loaded();
    const list = loaded.is === 'ready' ? { ...loaded, value: loaded.value.rules } : loaded;
    return listState(list, this.shown().length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.catalogues.load();
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
        void this.loadTemplates();
      });
    });
  }

  async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.list(department);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  find(id: string): RuleSettingView | undefined {
    return this.rules().find((each) => each.id === id);
  }

  sentence(rule: { code: RuleCode; value: Record<string, unknown> }): string {
    return this.said.sentence(rule, this.nameOf);
  }

  async create(code: RuleCode, request: RuleSettingRequest): Promise<void> {
    await this.add(code, request);
    this.toasts.done(this.words.t('roster-settings.rules.created', { name: this.said.name(code) }));
  }

  /** Throws `rule-setting.changed` after it has asked how the rule is now. */
  async change(seen: RuleSettingView, request: RuleSettingRequest): Promise<void> {
    try {
      const changed = await this.api.change(seen.id, { ...request, version: seen.version });
      this.take(this.rules().map((rule) => (rule.id === changed.id ? changed : rule)));
      this.toasts.done(this.words.t('roster-settings.rules.changed', { name: this.said.name(seen.code) }));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'rule-setting.changed') await this.load();
      throw problem;
    }
  }

  /** Removes at once and offers to set the same rule up again. */
  async remove(rule: RuleSettingView): Promise<void> {
    if (!(await this.tried(this.api.remove(rule)))) return;
    this.take(this.rules().filter(({ id }) => id !== rule.id));
    const said = this.words.t('roster-settings.rules.removed', { name: this.said.name(rule.code) });
    const { value, strictness, from, through } = rule;
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      void this.tried(this.add(rule.code, { value, strictness, from, through }));
    });
  }

  async takeOver(pack: RulePack, replace: boolean): Promise<void> {
    const value = await this.api.takeOver({ departmentId: this.department.id() ?? '', pack, replace });
    this.loaded.set({ is: 'ready', value });
    this.toasts.done(
      this.words.t('roster-settings.rules.packs.taken', {
        name: this.words.t(`roster-settings.rules.packs.name.${pack}`),
      }),
    );
  }

  /** A template, a team or a qualification that a rule names. */
  readonly nameOf = (id: string): string | undefined =>
    [...this.templates(), ...this.teams(), ...this.catalogues.qualifications()].find((each) => each.id === id)
      ?.name;

  private async add(code: RuleCode, request: RuleSettingRequest): Promise<void> {
    const rule = await this.api.create({ ...request, code, departmentId: this.department.id() ?? '' });
    this.take(
      [...this.rules(), rule].sort((a, b) => RULE_CODES.indexOf(a.code) - RULE_CODES.indexOf(b.code)),
    );
  }

  private async loadTemplates(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    try {
      this.templates.set((await this.shifts.list(department)).templates);
    } catch {
      // A rule then says that its shift is gone; the page itself says what is wrong.
    }
  }

  /** For a deed of one click: says why it was refused, and shows how things are now. */
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

  private take(rules: readonly RuleSettingView[]): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready' ? { is: 'ready', value: { ...loaded.value, rules: [...rules] } } : loaded,
    );
  }
}
