import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { AccountView, TemporaryPasswordView } from '@banke/contracts';
import { Button, DialogFrame } from '@banke/ui';
import { Words } from '../words/words';
import { SecretLine } from './secret-line';

@Component({
  selector: 'app-temporary-password-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, SecretLine],
  template: `
    <bk-dialog-frame [heading]="words.t('settings.temporary.heading', { name: data.account.displayName })">
      <div class="bk-form">
        <p>{{ words.t('settings.temporary.once') }}</p>
        <app-secret-line [label]="words.t('settings.temporary.label')" [secret]="data.secret.password" />
      </div>
      <ng-container dialogFoot>
        <button bkButton kind="primary" type="button" (click)="ref.close()">
          {{ words.t('settings.temporary.done') }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
})
export class TemporaryPasswordDialog {
  protected readonly data = inject<{ account: AccountView; secret: TemporaryPasswordView }>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
}
