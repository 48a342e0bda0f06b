import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { RuleSettingView } from '@banke/contracts';
import {
  clockTime,
  isMeasure,
  RULE_CODES,
  RULE_SHAPES,
  type RuleCode,
  type RuleValueProblem,
} from '@banke/domain/roster';
import { Choice, DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { CatalogueDirectory } from '../../../people/catalogue-directory';
import { Formats } from '../../../words/formats';
import { RosterRuleWords } from '../../../words/roster-rule-words';
import { Words } from '../../../words/words';
import { RuleDraft } from './rule-draft';
import { GROUP_OF, RULE_GROUPS } from './rule-groups';
import { RuleValueFields } from './rule-value-fields';
import type { RulesStore } from './rules-store';

export interface RuleSettingDialogData {
  store: RulesStore;
  rule?: RuleSettingView;
}

/** Writes a rule; the sentence it makes stands below while it is written. */
@Component({
  selector: 'app-rule-setting-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, DateInput, Field, FieldInput, FormDialog, FormsModule, RuleValueFields],
  templateUrl: './rule-setting-dialog.html',
  styleUrl: './rule-setting-dialog.css',
})
export class RuleSettingDialog {
  protected readonly data = inject<RuleSettingDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly formats = inject(Formats);

  protected readonly words = inject(Words);
  protected readonly said = inject(RosterRuleWords);
  protected readonly store = this.data.store;
  protected readonly qualifications = inject(CatalogueDirectory).qualifications;
  protected readonly submission = new Submission();
  protected readonly seen = signal(this.data.rule);
  /** The rule as somebody else left it; saving again puts this one over it. */
  protected readonly changed = signal<RuleSettingView | undefined>(undefined);
  protected readonly draft = new RuleDraft(this.data.rule);
  protected readonly groups = RULE_GROUPS.map((group) => ({
    group,
    codes: RULE_CODES.filter((code) => GROUP_OF[code] === group && this.mayBeAdded(code)),
  })).filter(({ codes }) => codes.length > 0);
  protected readonly kinds = computed(() =>
    (['hard', 'soft'] as const).map((value) => ({
      value,
      text: this.words.t(`roster-settings.rules.kind.${value}`),
    })),
  );
  /** It only says how others measure: nothing about it can be strict. */
  protected readonly measure = computed(() => isMeasure(this.draft.code()));
  /** Rules of this kind that are there already: another one counts beside them. */
  protected readonly twins = computed(() =>
    this.seen()
      ? []
      : this.store
          .rules()
          .filter(({ code }) => code === this.draft.code())
          .map((rule) => this.store.sentence(rule)),
  );
  private readonly tried = signal(false);
  protected readonly sentence = computed(() =>
    this.draft.problems().length === 0
      ? this.store.sentence({ code: this.draft.code(), value: this.draft.value() })
      : '',
  );

  constructor() {
    const [first] = this.groups;
    if (!this.data.rule && first?.codes[0]) {
      const usual = RULE_CODES.find((code) => code === 'minimum-rest' && this.mayBeAdded(code));
      this.draft.choose(usual ?? first.codes[0]);
    }
  }

  protected readonly errorOf = (path: string): string | undefined => {
    const problem = this.draft.problems().find((each) => `value.${each.path}` === path);
    if (problem && (this.tried() || problem.code !== 'required')) return this.explain(problem);
    return this.submission.errorOf(path);
  };

  protected weightError(): string | undefined {
    const weight = this.draft.weight();
    const fits = weight !== null && Number.isInteger(weight) && weight >= 1 && weight <= 1000;
    return fits
      ? this.submission.errorOf('strictness.weight')
      : this.words.t('codes.field.not-a-number', { min: 1, max: 1000 });
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.draft.problems().length > 0 || (this.draft.kind() === 'soft' && this.weightError())) return;
    const request = this.draft.request();
    const seen = this.seen();
    const done = await this.submission.done({}, () =>
      seen ? this.store.change(seen, request) : this.store.create(this.draft.code(), request),
    );
    if (done) this.ref.close();
    else if (seen && this.submission.problem()?.code === 'rule-setting.changed') {
      const now = this.store.find(seen.id);
      this.changed.set(now);
      if (now) this.seen.set(now);
    }
  }

  private mayBeAdded(code: RuleCode): boolean {
    const there = this.store.rules().some((rule) => rule.code === code);
    return !there || Object.keys(RULE_SHAPES[code]).length > 0;
  }

  private explain(problem: RuleValueProblem): string {
    const shape = this.draft.fields().find(({ path }) => path === problem.path)?.shape;
    const unit = shape?.kind === 'number' ? shape.unit : undefined;
    if (problem.code === 'not-a-number' && (unit === 'minutes' || unit === 'time')) {
      const [min, max] = [problem.min, problem.max].map((minutes) =>
        unit === 'time' ? clockTime(minutes) : this.formats.duration(minutes),
      );
      return this.words.t('roster-settings.rules.between', { min: min ?? '', max: max ?? '' });
    }
    return problem.code === 'not-a-number'
      ? this.words.t('codes.field.not-a-number', { min: problem.min, max: problem.max })
      : this.words.t(`codes.field.${problem.code}`);
  }
}
