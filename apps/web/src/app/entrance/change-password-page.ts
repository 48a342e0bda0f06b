import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Button } from '@banke/ui';
import { SignOut } from '../session/sign-out';
import { Way } from '../session/way';
import { Words } from '../words/words';
import { ChangePasswordForm } from './change-password-form';
import { EntranceFrame } from './entrance-frame';

/** After a temporary password nothing else opens until it is replaced. */
@Component({
  selector: 'app-change-password-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ChangePasswordForm, EntranceFrame],
  template: `
    <app-entrance-frame
      [heading]="words.t('entrance.change.heading')"
      [lead]="words.t('entrance.change.lead')"
    >
      <app-change-password-form
        [currentLabel]="words.t('entrance.change.temporary')"
        (changed)="way.back(to())"
      />
      <button bkButton kind="quiet" type="button" (click)="signOut.here()">
        {{ words.t('shell.signOut') }}
      </button>
    </app-entrance-frame>
  `,
})
export class ChangePasswordPage {
  /** `?to=`: the address asked for before signing in. */
  readonly to = input<string>();

  protected readonly words = inject(Words);
  protected readonly way = inject(Way);
  protected readonly signOut = inject(SignOut);
}
