import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, type ButtonKind } from '../controls/button';
import { DialogFrame } from './dialog-frame';

/** Everything said by the caller: what will happen, what is lost, and a button that says the deed. */
export interface Confirmation {
  heading: string;
  text: string;
  deed: string;
  cancel: string;
  /** `danger` when left out. */
  kind?: ButtonKind;
}

@Component({
  selector: 'bk-confirm-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame],
  template: `
    <bk-dialog-frame [heading]="data.heading" [closeLabel]="data.cancel">
      <p>{{ data.text }}</p>
      <ng-container dialogFoot>
        <button bkButton type="button" (click)="ref.close(false)">{{ data.cancel }}</button>
        <button bkButton [kind]="data.kind ?? 'danger'" type="button" (click)="ref.close(true)">
          {{ data.deed }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<Confirmation>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
}
