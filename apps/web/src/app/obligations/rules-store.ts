import { computed, Injectable, inject, signal } from '@angular/core';
import type { DepartmentView, ObligationRuleRequest, ObligationRuleView } from '@banke/contracts';
import { RHYTHMS } from '@banke/domain/obligations';
import { type ListState, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { DepartmentDirectory } from '../people/department-directory';
import { Place } from '../shell/place';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { ObligationsApi } from './obligations-api';
import { RuleDraft } from './rule-draft';

/** The rules of one department, or of the whole company. */
export interface RuleGroup {
  /** Undefined: rules for the whole company. */
  departmentId: string | undefined;
  name: string;
  rules: readonly ObligationRuleView[];
}

@Injectable()
export class RulesStore {
  private readonly api = inject(ObligationsApi);
  private readonly directory = inject(DepartmentDirectory);
  private readonly place = inject(Place);
  private readonly names = inject(ObligationWords);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<readonly ObligationRuleView[]>>({ is: 'loading' });

  readonly rules = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  /** A department without rules is there as well: that is where the usual ones can be taken. */
  readonly groups = computed((): RuleGroup[] => {
    const chosen = this.place.departmentId();
    const departments = this.directory
      .departments()
      .filter(({ id }) => chosen === undefined || id === chosen)
      .map(({ id, name }) => this.group(id, name));
    const company = this.group(undefined, this.words.t('obligations.company'));
    return chosen === undefined && company.rules.length > 0 ? [...departments, company] : departments;
  });
  readonly state = computed<ListState>(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' && this.groups().length > 0 ? 'filled' : listState(loaded, 1);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly departments = computed((): readonly DepartmentView[] => this.directory.departments());

  constructor() {
    onLive(['obligations-changed'], () => this.load());
    void this.load();
  }

  async load(): Promise<void> {
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.rules()).rules });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async create(request: ObligationRuleRequest): Promise<void> {
    const rule = await this.api.createRule(request);
    this.toasts.done(this.words.t('obligations.rule.created', { name: this.names.full(rule) }));
    await this.load();
  }

  async change(rule: ObligationRuleView, request: ObligationRuleRequest): Promise<void> {
    await this.api.changeRule(rule.id, { ...request, active: rule.active, version: rule.version });
    this.toasts.done(this.words.t('obligations.rule.changed', { name: this.names.full(rule) }));
    await this.load();
  }

  async setActive(rule: ObligationRuleView, active: boolean): Promise<void> {
    const fields = new RuleDraft(rule).request();
    const changed = await this.api.changeRule(rule.id, { ...fields, active, version: rule.version });
    await this.load();
    const said = this.words.t(active ? 'obligations.rule.switchedOn' : 'obligations.rule.switchedOff', {
      name: this.names.full(rule),
    });
    if (active) this.toasts.done(said);
    else this.toasts.undoable(said, this.words.t('shell.undo'), () => void this.setActive(changed, true));
  }

  async addPresets(departmentId: string): Promise<void> {
    await this.api.addPresets(departmentId);
    this.toasts.done(this.words.t('obligations.rule.presetsAdded'));
    await this.load();
  }

  private group(departmentId: string | undefined, name: string): RuleGroup {
    const rules = this.rules()
      .filter((rule) => (rule.departmentId ?? undefined) === departmentId)
      .sort((a, b) => Number(b.active) - Number(a.active) || byRhythm(a, b));
    return { departmentId, name, rules };
  }
}

/** From what comes every day to what comes once, and within it by its day. */
function byRhythm(a: ObligationRuleView, b: ObligationRuleView): number {
  return (
    RHYTHMS.indexOf(a.rhythm) - RHYTHMS.indexOf(b.rhythm) ||
    (a.onDay ?? '').localeCompare(b.onDay ?? '') ||
    (a.month ?? 0) - (b.month ?? 0) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    (a.time ?? '99').localeCompare(b.time ?? '99')
  );
}
