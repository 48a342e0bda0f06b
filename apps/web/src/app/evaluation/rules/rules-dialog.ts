import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { EvaluationPolicyListView, EvaluationPolicyView } from '@banke/contracts';
import { checkPolicy } from '@banke/domain/evaluation';
import { Field, FieldInput, Toasts } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';

/** What holds from a month on; what held before stays for what was before. */
@Component({
  selector: 'app-rules-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './rules-dialog.html',
})
export class RulesDialog {
  private readonly data = inject<{
    departmentId: string;
    list: EvaluationPolicyListView;
    done(): Promise<void>;
  }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(EvaluationApi);
  private readonly toasts = inject(Toasts);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly submission = new Submission();
  protected readonly thisMonth = inject(CompanyClock).today().slice(0, 7);
  private readonly last = this.data.list.policies[0]?.policy ?? this.data.list.today;
  protected readonly month = signal(this.thisMonth);
  protected readonly typed = signal<Record<PolicyField, string>>(textsOf(this.last));
  protected readonly showRanks = signal(this.last.showRanks);
  protected readonly fields = POLICY_FIELDS;
  protected readonly policy = computed(() => readPolicy(this.typed(), this.showRanks()));

  protected type(field: PolicyField, text: string): void {
    this.typed.update((typed) => ({ ...typed, [field]: text }));
  }

  protected async submit(): Promise<void> {
    const [policy, from] = [this.policy(), `${this.month()}-01`];
    if (!policy) return;
    const { departmentId, list } = this.data;
    const seen = list.policies.find((each) => each.from === from)?.number ?? 0;
    const decide = () => this.api.decidePolicy({ departmentId, from, seen, policy });
    if (!(await this.submission.done({ from: this.month() }, decide))) return;
    this.toasts.done(this.words.t('evaluation.rules.saved'));
    this.ref.close();
    await this.data.done();
  }
}

const POLICY_FIELDS = ['a', 'b', 'c', 'leastMonths', 'breaches', 'failedBelow', 'appealDays'] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

export function textsOf({ quarter, appealDays }: EvaluationPolicyView): Record<PolicyField, string> {
  const { from, leastMonths, breaches, failedBelow } = quarter;
  return {
    ...{ a: String(from.A / 100), b: String(from.B / 100), c: String(from.C / 100) },
    ...{ leastMonths: String(leastMonths), breaches: breaches === null ? '' : String(breaches) },
    ...{ failedBelow: String(failedBelow / 100), appealDays: String(appealDays) },
  };
}

/** Undefined while something is no number, or makes no sense. */
export function readPolicy(
  typed: Readonly<Record<PolicyField, string>>,
  showRanks: boolean,
): EvaluationPolicyView | undefined {
  const points = (text: string) =>
    /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : NaN;
  const whole = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN);
  const policy = {
    quarter: {
      leastMonths: whole(typed.leastMonths),
      from: { A: points(typed.a), B: points(typed.b), C: points(typed.c) },
      breaches: typed.breaches.trim() === '' ? null : whole(typed.breaches),
      failedBelow: points(typed.failedBelow),
    },
    appealDays: whole(typed.appealDays),
    showRanks,
  };
  return checkPolicy(policy).length === 0 ? policy : undefined;
}
