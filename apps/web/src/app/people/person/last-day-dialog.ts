import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DateInput, Field } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';

export interface LastDayData {
  heading: string;
  /** What ending it means. */
  text: string;
  deed: string;
  end: (through: string) => Promise<void>;
}

/** Ends a secondment or a flag after a day. */
@Component({
  selector: 'app-last-day-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="data.heading"
      [deed]="data.deed"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p>{{ data.text }}</p>
      <bk-field required [label]="words.t('staff.lastDay')" [error]="submission.errorOf('through')">
        <bk-date-input name="through" cdkFocusInitial [(ngModel)]="through" />
      </bk-field>
    </form>
  `,
})
export class LastDayDialog {
  protected readonly data = inject<LastDayData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly through = signal(inject(CompanyClock).today());

  protected async submit(): Promise<void> {
    const through = this.through();
    if (await this.submission.done({ through }, () => this.data.end(through))) this.ref.close();
  }
}
