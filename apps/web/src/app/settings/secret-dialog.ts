import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, DialogFrame } from '@banke/ui';
import { SecretLine } from './secret-line';

export interface SecretDialogData {
  heading: string;
  text: string;
  label: string;
  secret: string;
  /** What the only button says: that the secret is kept somewhere. */
  done: string;
}

/** A secret that is told once. Held open, so that no click beside it loses it. */
@Component({
  selector: 'app-secret-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, SecretLine],
  template: `
    <bk-dialog-frame [heading]="data.heading">
      <div class="bk-form">
        <p>{{ data.text }}</p>
        <app-secret-line [label]="data.label" [secret]="data.secret" />
      </div>
      <button dialogFoot bkButton kind="primary" type="button" (click)="ref.close()">{{ data.done }}</button>
    </bk-dialog-frame>
  `,
})
export class SecretDialog {
  protected readonly data = inject<SecretDialogData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
}
