import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ObligationRuleView } from '@banke/contracts';
import { EVIDENCE, OBLIGATION_KINDS, RHYTHMS } from '@banke/domain/obligations';
import { permissionsOf, ROLES } from '@banke/domain/people';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { RuleDraft } from './rule-draft';
import { RuleWords } from './rule-words';
import type { RulesStore } from './rules-store';

export interface RuleDialogData {
  store: RulesStore;
  rule?: ObligationRuleView;
}

const NEXT = 3;

/** Writes a rule; the sentence it makes and the next days it falls on stand below while it is written. */
@Component({
  selector: 'app-rule-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './rule-dialog.html',
  styleUrl: './rule-dialog.css',
})
export class RuleDialog {
  private readonly data = inject<RuleDialogData>(DIALOG_DATA);
  private readonly names = inject(ObligationWords);
  private readonly rules = inject(RuleWords);

  protected readonly today = inject(CompanyClock).today;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly draft = new RuleDraft(this.data.rule);
  protected readonly departments = this.data.store.departments;
  protected readonly kinds = OBLIGATION_KINDS;
  protected readonly rhythms = RHYTHMS;
  protected readonly roles = ROLES;
  protected readonly receivers = ROLES.filter((role) => permissionsOf(role).includes('obligations.accept'));
  protected readonly evidence = EVIDENCE;
  protected readonly days = Array.from({ length: 31 }, (_, i) => i + 1);
  protected readonly heading = this.data.rule
    ? this.names.full(this.data.rule)
    : this.words.t('obligations.rule.new');
  protected readonly deed = this.words.t(
    this.data.rule ? 'obligations.rule.save' : 'obligations.rule.create',
  );
  protected readonly months = computed(() =>
    this.draft.rhythm() === 'quarterly'
      ? [1, 2, 3].map((month) => ({
          month,
          name: this.words.t('obligations.rule.monthOfQuarter', { month }),
        }))
      : Array.from({ length: 12 }, (_, i) => ({ month: i + 1, name: this.rules.monthName(i + 1) })),
  );
  protected readonly sentence = computed(() => this.rules.sentence(this.draft.request()));
  protected readonly next = computed(() => {
    const days = this.draft.nextDays(this.today(), NEXT);
    return days.length === 0
      ? undefined
      : this.words.t('obligations.rule.next', {
          days: this.formats.list(days.map((day) => this.formats.day(day))),
        });
  });

  constructor() {
    const [only, ...others] = this.departments();
    if (!this.data.rule && only && others.length === 0) this.draft.departmentId.set(only.id);
  }

  protected async submit(): Promise<void> {
    const { store, rule } = this.data;
    const request = this.draft.request();
    const done = await this.submission.done(this.draft.required(), () =>
      rule ? store.change(rule, request) : store.create(request),
    );
    if (done) this.ref.close();
  }
}
