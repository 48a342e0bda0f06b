import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';

/** A deed that wants a reason in words. */
export interface ReasonAsked {
  heading: string;
  text: string;
  label: string;
  deed: string;
  send(reason: string): Promise<unknown>;
}

@Component({
  selector: 'app-reason-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="data.heading"
      [deed]="data.deed"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ data.text }}</p>
      <bk-field required [label]="data.label" [error]="submission.errorOf('reason')">
        <input bkInput name="reason" maxlength="500" autocomplete="off" [(ngModel)]="reason" />
      </bk-field>
    </form>
  `,
})
export class ReasonDialog {
  protected readonly data = inject<ReasonAsked>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly submission = new Submission();
  protected readonly reason = signal('');

  protected async submit(): Promise<void> {
    const reason = this.reason();
    if (await this.submission.done({ reason }, () => this.data.send(reason))) this.ref.close();
  }
}
