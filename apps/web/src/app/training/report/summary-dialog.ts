import { Clipboard } from '@angular/cdk/clipboard';
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Button, Field, FieldInput, Icon, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Unsaved } from '../../forms/unsaved';
import { Words } from '../../words/words';
import { SUMMARY_MAX } from './summary-draft';

export interface SummaryDialogData {
  /** What it is, unless it is the summary of a month. */
  heading?: string;
  text: string;
  /** What it answers, and until when; undefined: nothing waits for it, and it can only be copied. */
  due: string | undefined;
  handIn: (text: string) => Promise<void>;
}

/** The drafted summary, to be worked over and handed in. */
@Component({
  selector: 'app-summary-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Field, FieldInput, FormDialog, FormsModule, Icon],
  template: `
    <form
      appFormDialog
      [heading]="data.heading ?? words.t('training.report.summary.heading')"
      [deed]="words.t(data.due === undefined ? 'shell.close' : 'training.report.summary.handIn')"
      [cancellable]="data.due !== undefined"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <p class="text">{{ data.due ?? words.t('training.report.summary.nothingDue') }}</p>
      <bk-field
        required
        [label]="words.t('training.report.summary.text')"
        [error]="submission.errorOf('note')"
      >
        <textarea
          bkInput
          name="note"
          rows="14"
          [maxlength]="max"
          cdkFocusInitial
          [(ngModel)]="text"
        ></textarea>
      </bk-field>
      <div>
        <button bkButton type="button" (click)="copied.set(clipboard.copy(text()))">
          <bk-icon [name]="copied() ? 'check' : 'copy'" />{{
            words.t(copied() ? 'training.report.summary.copied' : 'training.report.summary.copy')
          }}
        </button>
      </div>
    </form>
  `,
  styles: `
    .text {
      margin: 0;
      color: var(--ink-soft);
    }
  `,
})
export class SummaryDialog implements Leavable {
  protected readonly data = inject<SummaryDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly clipboard = inject(Clipboard);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly max = SUMMARY_MAX;
  protected readonly text = signal(this.data.text);
  protected readonly copied = signal(false);

  private readonly unsaved = new Unsaved(() => this.text());

  /** What nothing waits for cannot be saved here. */
  mayLeave(): boolean | Promise<boolean> {
    return this.data.due === undefined || this.unsaved.mayLeave();
  }

  protected async submit(): Promise<void> {
    if (this.data.due === undefined) {
      this.ref.close();
      return;
    }
    const note = this.text().trim();
    if (!(await this.submission.done({ note }, () => this.data.handIn(note)))) return;
    this.unsaved.keep();
    this.ref.close();
  }
}
