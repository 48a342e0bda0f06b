import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { cellKey, tryCell, type RuleFinding } from '@banke/domain/roster';
import { Button, DialogFrame, Field, FieldInput, type GridPlace } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingLine } from './finding-line';
import { FindingWords } from './finding-words';
import type { RosterDesk } from './roster-desk';
import type { RosterEditing } from './roster-editing';

/** "Why can't X work here?": what would break with a shift in this cell, before anything is written. */
@Component({
  selector: 'app-why-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, Field, FieldInput, FindingLine],
  template: `
    <bk-dialog-frame [heading]="heading" [closeLabel]="words.t('shell.close')">
      <bk-field [label]="words.t('roster.shift')">
        <select bkInput (change)="chosen.set($any($event.target).value)">
          @for (code of codes; track code.id) {
            <option [value]="code.id" [selected]="code.id === chosen()">
              {{ code.code }} {{ code.name }}
            </option>
          }
        </select>
      </bk-field>
      <div class="found" role="status">
        @if (trial(); as trial) {
          @if (trial.appear.length === 0) {
            <p>{{ words.t('roster.why.nothing') }}</p>
          } @else {
            <h3>{{ words.t('roster.why.appear') }}</h3>
            @for (finding of trial.appear; track $index) {
              <app-finding-line [finding]="finding" [month]="month" [about]="about(finding)" />
            }
          }
          @if (trial.vanish.length > 0) {
            <h3 class="gone">{{ words.t('roster.why.vanish') }}</h3>
            @for (finding of trial.vanish; track $index) {
              <app-finding-line [finding]="finding" [month]="month" [about]="about(finding)" />
            }
          }
        }
      </div>
      <ng-container dialogFoot>
        <button bkButton type="button" (click)="ref.close()">{{ words.t('shell.close') }}</button>
        @if (editable) {
          <button bkButton kind="primary" type="button" (click)="write()">
            {{ words.t('roster.why.anyway') }}
          </button>
        }
      </ng-container>
    </bk-dialog-frame>
  `,
  styles: `
    .found {
      display: grid;
      gap: 8px;
      margin-top: 16px;
    }
    h3 {
      font-size: var(--text-m);
    }
    .gone {
      color: var(--ok);
    }
  `,
})
export class WhyDialog {
  private readonly data = inject<{ desk: RosterDesk; editing: RosterEditing; place: GridPlace }>(DIALOG_DATA);
  private readonly formats = inject(Formats);
  private readonly said = inject(FindingWords);
  private readonly checked = this.data.editing.checked();

  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly editable = this.data.editing.editable();
  protected readonly month = this.data.desk.month();
  protected readonly codes = this.data.desk.codes();
  protected readonly heading = this.words.t('roster.why.heading', {
    name: this.data.desk.names().get(this.data.place.rowId) ?? '',
    day: this.formats.day(plainDateOf(this.data.place.day)),
  });
  protected readonly chosen = signal(this.first());
  protected readonly trial = computed(() => {
    const { rowId, day } = this.data.place;
    return this.checked && tryCell(this.checked, rowId, day, this.chosen());
  });

  /** Whom else, and which other days, a finding concerns. */
  protected about(finding: RuleFinding): string {
    const { rowId: personId, day } = this.data.place;
    return this.said.about(finding, { personId, day }, this.data.desk.names());
  }

  protected write(): void {
    const { rowId, day } = this.data.place;
    const next = { templateVersionId: this.chosen(), pinned: false };
    this.data.editing.write([{ personId: rowId, day, next }]);
    this.ref.close();
  }

  private first(): string {
    const { rowId, day } = this.data.place;
    const there = this.month?.cells.get(cellKey(rowId, day))?.templateVersionId;
    const known =
      this.codes.find(({ id }) => id === there) ?? this.codes.find(({ kind }) => kind === 'shift');
    return known?.id ?? this.codes[0]?.id ?? '';
  }
}
