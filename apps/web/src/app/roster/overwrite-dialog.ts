import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Button, DialogFrame, type GridOverwrite, type GridOverwriteAnswer } from '@banke/ui';
import { Words } from '../words/words';

export interface OverwriteAnswer {
  answer: GridOverwriteAnswer;
  remember: boolean;
}

/** Before anything that stands there is written over: what is meant, asked once. */
@Component({
  selector: 'app-overwrite-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame],
  template: `
    <bk-dialog-frame [heading]="words.t('roster.overwrite.heading')" [closeLabel]="words.t('shell.cancel')">
      <p>{{ words.t('roster.overwrite.text', { filled: data.filled, empty: data.empty }) }}</p>
      <label class="bk-check">
        <input type="checkbox" (change)="remember.set($any($event.target).checked)" />{{
          words.t('roster.overwrite.remember')
        }}
      </label>
      <ng-container dialogFoot>
        <button bkButton type="button" (click)="answer('cancel')">{{ words.t('shell.cancel') }}</button>
        @if (data.empty > 0) {
          <button bkButton type="button" (click)="answer('only-empty')">
            {{ words.count('roster.overwrite.onlyEmpty', data.empty) }}
          </button>
        }
        <button bkButton kind="primary" type="button" cdkFocusInitial (click)="answer('replace')">
          {{ words.count('roster.overwrite.replace', data.filled) }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
})
export class OverwriteDialog {
  protected readonly data = inject<GridOverwrite>(DIALOG_DATA);
  protected readonly words = inject(Words);
  protected readonly remember = signal(false);
  private readonly ref = inject<DialogRef<OverwriteAnswer>>(DialogRef);

  protected answer(answer: GridOverwriteAnswer): void {
    this.ref.close({ answer, remember: this.remember() });
  }
}
