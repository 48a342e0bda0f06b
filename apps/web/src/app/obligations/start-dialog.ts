import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ObligationRuleView } from '@banke/contracts';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { RuleWords } from './rule-words';

export interface StartDialogData {
  /** At least one. */
  rules: readonly ObligationRuleView[];
  send: (rule: ObligationRuleView, note: string) => Promise<void>;
}

/** Says that something happened that no calendar knows, so that its task begins. */
@Component({
  selector: 'app-start-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('obligations.start.heading')"
      [deed]="words.t('obligations.start.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field [label]="words.t('obligations.rule.kind')" [hint]="rules.sentence(rule())">
        <select bkInput name="rule" [(ngModel)]="rule">
          @for (each of data.rules; track each.id) {
            <option [ngValue]="each">{{ names.full(each) }}</option>
          }
        </select>
      </bk-field>
      <bk-field [label]="words.t('obligations.start.note')" [error]="submission.errorOf('note')">
        <textarea bkInput name="note" rows="4" maxlength="500" cdkFocusInitial [(ngModel)]="note"></textarea>
      </bk-field>
    </form>
  `,
})
export class StartDialog {
  protected readonly data = inject<StartDialogData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly names = inject(ObligationWords);
  protected readonly rules = inject(RuleWords);
  protected readonly submission = new Submission();
  protected readonly rule = signal(this.data.rules[0] as ObligationRuleView);
  protected readonly note = signal('');

  protected async submit(): Promise<void> {
    const note = this.note().trim();
    if (await this.submission.done({ note }, () => this.data.send(this.rule(), note))) this.ref.close();
  }
}
