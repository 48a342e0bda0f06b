import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, DialogFrame, type GridCode } from '@banke/ui';
import { Words } from '../words/words';

/** A cell on a phone: what stands there, and what may stand there instead. */
@Component({
  selector: 'app-cell-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame],
  template: `
    <bk-dialog-frame [heading]="data.heading" [closeLabel]="words.t('shell.close')">
      @for (line of data.lines; track $index) {
        <p>{{ line }}</p>
      }
      @if (data.codes.length > 0) {
        <div class="codes">
          @for (code of data.codes; track code.id) {
            <button
              type="button"
              [style.background]="'var(--shift-' + code.colour + ')'"
              (click)="ref.close({ versionId: code.id })"
            >
              <b>{{ code.code }}</b> {{ code.name }}
            </button>
          }
        </div>
      }
      <ng-container dialogFoot>
        @if (data.codes.length > 0) {
          <button bkButton type="button" (click)="ref.close({ versionId: null })">
            {{ words.t('roster.menu.clear') }}
          </button>
        }
        <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.close') }}</button>
      </ng-container>
    </bk-dialog-frame>
  `,
  styles: `
    p {
      margin-bottom: 6px;
      font-size: var(--text-m);
    }
    .codes {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      margin-top: 12px;
    }
    .codes button {
      min-height: 44px;
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      color: var(--ink);
      text-align: start;
    }
  `,
})
export class CellSheet {
  protected readonly data = inject<{ heading: string; lines: string[]; codes: readonly GridCode[] }>(
    DIALOG_DATA,
  );
  protected readonly words = inject(Words);
  protected readonly ref = inject<DialogRef<{ versionId: string | null }>>(DialogRef);
}
