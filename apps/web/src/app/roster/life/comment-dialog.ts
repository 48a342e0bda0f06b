import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { plainDateOf } from '@banke/domain/calendar';
import { Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import type { RosterLifeStore } from './roster-life-store';

export interface CommentData {
  store: RosterLifeStore;
  staffId: string;
  name: string;
  day: number;
}

/** A remark on one cell. */
@Component({
  selector: 'app-comment-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="heading"
      [deed]="words.t('roster-life.say')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <bk-field
        required
        [label]="words.t('roster-life.text')"
        [hint]="words.t('roster-life.textHint')"
        [error]="submission.errorOf('text')"
      >
        <textarea bkInput name="text" rows="3" maxlength="500" cdkFocusInitial [(ngModel)]="text"></textarea>
      </bk-field>
    </form>
  `,
})
export class CommentDialog {
  private readonly data = inject<CommentData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly text = signal('');
  protected readonly heading = this.words.t('roster-life.commentOn', {
    name: this.data.name,
    day: inject(Formats).day(plainDateOf(this.data.day)),
  });

  protected async submit(): Promise<void> {
    const { store, staffId, day } = this.data;
    const text = this.text().trim();
    if (await this.submission.done({ text }, () => store.comment(staffId, day, text))) this.ref.close();
  }
}
