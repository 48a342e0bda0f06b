import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { NeedsTopicView, SpeakForTopicRequest } from '@banke/contracts';
import { NEEDS_VOICES, VOICE_WEIGHT, type NeedsVoice } from '@banke/domain/training';
import { Field, FieldInput, type Leavable } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Unsaved } from '../../forms/unsaved';
import { SessionStore } from '../../session/session-store';
import { Words } from '../../words/words';
import { stepsOf } from './steps-of';

export interface VoiceDialogData {
  topic: NeedsTopicView;
  speak: (request: SpeakForTopicRequest) => Promise<void>;
}

/** A manager's wish, or where the business goes: whose word, how much it weighs, and why. */
@Component({
  selector: 'app-voice-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormDialog, FormsModule],
  template: `
    <form
      appFormDialog
      [heading]="words.t('training.needs.speakOf', { name: data.topic.title })"
      [deed]="words.t('training.needs.speak')"
      [submission]="submission"
      (ngSubmit)="submit()"
    >
      <div class="bk-form-row">
        <bk-field [label]="words.t('training.needs.voiceLabel')">
          <select bkInput name="kind" [(ngModel)]="kind">
            @for (each of kinds; track each) {
              <option [value]="each">{{ words.t('training.needs.voice.' + each) }}</option>
            }
          </select>
        </bk-field>
        <bk-field required [label]="words.t('training.needs.byName')" [error]="submission.errorOf('byName')">
          <input bkInput name="byName" maxlength="60" autocomplete="off" [(ngModel)]="byName" />
        </bk-field>
      </div>
      <bk-field [label]="words.t('training.needs.weightLabel')" [hint]="words.t('training.needs.weightHint')">
        <select bkInput name="weight" [(ngModel)]="weight">
          @for (each of weights; track each) {
            <option [ngValue]="each">{{ each }}</option>
          }
        </select>
      </bk-field>
      <bk-field required [label]="words.t('training.reason')" [error]="submission.errorOf('reason')">
        <textarea
          bkInput
          name="reason"
          rows="3"
          maxlength="300"
          cdkFocusInitial
          [(ngModel)]="reason"
        ></textarea>
      </bk-field>
    </form>
  `,
})
export class VoiceDialog implements Leavable {
  protected readonly data = inject<VoiceDialogData>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly submission = new Submission();
  protected readonly kinds = NEEDS_VOICES;
  protected readonly weights = stepsOf(VOICE_WEIGHT);
  protected readonly kind = signal<NeedsVoice>('wish');
  protected readonly byName = signal(inject(SessionStore).session()?.displayName ?? '');
  protected readonly weight = signal<number>(3);
  protected readonly reason = signal('');

  private readonly unsaved = new Unsaved(() => [this.kind(), this.byName(), this.weight(), this.reason()]);

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  protected async submit(): Promise<void> {
    const [byName, reason] = [this.byName().trim(), this.reason().trim()];
    const request = { topicId: this.data.topic.id, kind: this.kind(), byName, reason, weight: this.weight() };
    if (!(await this.submission.done({ byName, reason }, () => this.data.speak(request)))) return;
    this.unsaved.keep();
    this.ref.close();
  }
}
