import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Button, DialogFrame, type ButtonKind } from '@banke/ui';
import { Words } from '../words/words';
import { FormProblem } from './form-problem';
import type { Submission } from './submission';

/**
 * A form in a dialog: its fields between a heading and the two buttons, cancel and the deed. It sits on the
 * `<form>` itself, so that fields inside belong to that form and Enter sends it.
 */
@Component({
  selector: 'form[appFormDialog]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, FormProblem],
  template: `
    <bk-dialog-frame [heading]="heading()" [closeLabel]="words.t('shell.close')">
      <div class="bk-form">
        <ng-content />
        <app-form-problem [problem]="submission().problem()" />
      </div>
      <ng-container dialogFoot>
        @if (cancellable()) {
          <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.cancel') }}</button>
        }
        <button bkButton [kind]="kind()" type="submit" [disabled]="!ready()" [busy]="submission().sending()">
          {{ deed() }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
})
export class FormDialog {
  readonly heading = input.required<string>();
  /** What the button says will happen. */
  readonly deed = input.required<string>();
  readonly submission = input.required<Submission>();
  /** Without anything to do there is nothing to cancel: the one button closes. */
  readonly cancellable = input(true);
  readonly kind = input<ButtonKind>('primary');
  /** False while what the deed is about is not there yet. */
  readonly ready = input(true);

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
}
