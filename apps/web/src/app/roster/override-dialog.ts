import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import type { Override, RosterMonth, RuleFinding } from '@banke/domain/roster';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';
import { FindingLine } from './finding-line';
import { FindingWords } from './finding-words';
import type { Overriding } from './overriding';

export interface OverrideData {
  overriding: Overriding;
  finding: RuleFinding;
  bound: Override;
  month: RosterMonth;
  name: string;
}

/** A breach is kept with a reason: what it is bound to is said before, since it lapses when the breach grows. */
@Component({
  selector: 'app-override-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FindingLine, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('roster.override.heading')"
      [deed]="words.t('roster.override.deed')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ data.name }} {{ said.days(data.finding) }}</p>
      <app-finding-line [finding]="data.finding" [month]="data.month" />
      <p class="bound">{{ words.t('roster.override.bound') }}</p>
      <bk-field
        [label]="words.t('roster.override.reason')"
        [hint]="words.t('roster.override.hint')"
        [error]="unsaid() ? words.t('roster.override.noReason') : submission.errorOf('reason')"
      >
        <textarea
          bkInput
          name="reason"
          rows="3"
          maxlength="300"
          cdkFocusInitial
          #field
          [(ngModel)]="reason"
          (ngModelChange)="unsaid.set(false)"
        ></textarea>
      </bk-field>
    </form>
  `,
  styles: `
    .bound {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class OverrideDialog {
  protected readonly data = inject<OverrideData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly said = inject(FindingWords);
  protected readonly submission = new Submission();
  protected readonly reason = signal('');
  protected readonly unsaid = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLElement>>('field');
  private readonly ref = inject(DialogRef);

  protected async submit(): Promise<void> {
    const reason = this.reason().trim();
    const { overriding, bound } = this.data;
    if (reason === '') {
      this.unsaid.set(true);
      this.field().nativeElement.focus();
      return;
    }
    if (await this.submission.done({}, () => overriding.give(bound, reason))) this.ref.close();
  }
}
