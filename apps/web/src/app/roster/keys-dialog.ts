import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Button, DialogFrame } from '@banke/ui';
import { Words } from '../words/words';

const KEYS = [
  ['move', '↑ ↓ ← →'],
  ['extend', 'Shift ↑ ↓ ← →'],
  ['edge', 'Ctrl ↑ ↓ ← →'],
  ['far', 'Home End PgUp PgDn'],
  ['everything', 'Ctrl A'],
  ['type', 'A–Z 0–9'],
  ['commit', 'Enter'],
  ['commitRight', 'Tab'],
  ['all', 'Ctrl Enter'],
  ['edit', 'F2'],
  ['card', 'Shift F2'],
  ['clear', 'Delete'],
  ['copy', 'Ctrl C X V'],
  ['undo', 'Ctrl Z Y'],
  ['fillDown', 'Ctrl D'],
  ['fillRight', 'Ctrl R'],
  ['paint', 'Space'],
  ['pin', 'Alt P'],
  ['menu', 'Shift F10'],
  ['find', 'Ctrl F'],
  ['month', 'Alt ← →'],
  ['help', 'F1'],
  ['leave', 'Esc Tab'],
  ['drag', ''],
] as const;

@Component({
  selector: 'app-keys-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame],
  template: `
    <bk-dialog-frame [heading]="words.t('roster.keys.open')" [closeLabel]="words.t('shell.close')">
      <dl>
        @for (key of keys; track key[0]) {
          <dt>
            @for (part of key[1].split(' '); track $index) {
              @if (part) {
                <kbd>{{ part }}</kbd>
              }
            }
          </dt>
          <dd>{{ words.t('roster.keys.' + key[0]) }}</dd>
        }
      </dl>
      <ng-container dialogFoot>
        <button bkButton kind="primary" type="button" (click)="ref.close()">
          {{ words.t('shell.understood') }}
        </button>
      </ng-container>
    </bk-dialog-frame>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 8px 16px;
      align-items: baseline;
      font-size: var(--text-m);
    }
    dt {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      max-width: 176px;
    }
  `,
})
export class KeysDialog {
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly keys = KEYS;
}
