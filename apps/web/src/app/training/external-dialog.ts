import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { CloseTrainingRequest, TrainingRequestView } from '@banke/contracts';
import { DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../forms/form-dialog';
import { Submission } from '../forms/submission';
import { Words } from '../words/words';

export interface ExternalDialogData {
  request: TrainingRequestView;
  /** Left out: only its day is asked for. */
  close?: (closing: Omit<CloseTrainingRequest, 'version'>) => Promise<void>;
  schedule?: (day: string) => Promise<void>;
}

/** When an external course is held, or what it left: agreement, materials, re-teach. */
@Component({
  selector: 'app-external-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="
        words.t(data.close ? 'training.request.closeHeading' : 'training.request.scheduleHeading', {
          name: data.request.topic,
        })
      "
      [deed]="words.t(data.close ? 'training.request.saveClosing' : 'training.request.step.scheduled')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      @if (data.close) {
        <p class="faint">{{ words.t('training.request.closeText') }}</p>
        <bk-field
          [label]="words.t('training.request.agreementOn')"
          [error]="submission.errorOf('agreementOn')"
        >
          <bk-date-input name="agreementOn" [(ngModel)]="agreementOn" />
        </bk-field>
        <bk-field [label]="words.t('training.request.materials')" [error]="submission.errorOf('materials')">
          <input bkInput name="materials" maxlength="300" autocomplete="off" [(ngModel)]="materials" />
        </bk-field>
        <bk-field [label]="words.t('training.request.reteachOn')" [error]="submission.errorOf('reteachOn')">
          <bk-date-input name="reteachOn" [(ngModel)]="reteachOn" />
        </bk-field>
      } @else {
        <bk-field required [label]="words.t('training.session.day')" [error]="submission.errorOf('day')">
          <bk-date-input name="day" [(ngModel)]="day" />
        </bk-field>
      }
    </form>
  `,
})
export class ExternalDialog {
  protected readonly data = inject<ExternalDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly day = signal(this.data.request.scheduledOn ?? '');
  protected readonly agreementOn = signal(this.data.request.agreementOn ?? '');
  protected readonly materials = signal(this.data.request.materials ?? '');
  protected readonly reteachOn = signal(this.data.request.reteachOn ?? '');

  protected async submit(): Promise<void> {
    const { close, schedule } = this.data;
    const day = this.day();
    const done = close
      ? await this.submission.done({}, () =>
          close({
            agreementOn: this.agreementOn() || null,
            materials: this.materials().trim() || null,
            reteachOn: this.reteachOn() || null,
          }),
        )
      : await this.submission.done({ day }, async () => schedule?.(day));
    if (done) this.ref.close();
  }
}
