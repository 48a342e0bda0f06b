import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { RosterOperationView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import { inverseOf, netChanges, type CellValue } from '@banke/domain/roster';
import { Button, DialogFrame } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { versionOf } from './grid-cells';
import { RosterApi } from './roster-api';
import type { RosterDesk } from './roster-desk';
import type { RosterEditing } from './roster-editing';
import { fromWire } from './wire-cells';

const AT_ONCE = 500;
const SHOWN_CELLS = 60;

/** Every deed on the roster, newest first; choosing one shows what has changed since, cell by cell, and can undo that. */
@Component({
  selector: 'app-revisions-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, FormProblem],
  templateUrl: './revisions-dialog.html',
  styleUrl: './revisions-dialog.css',
})
export class RevisionsDialog {
  private readonly data = inject<{ editing: RosterEditing; desk: RosterDesk }>(DIALOG_DATA);
  private readonly api = inject(RosterApi);
  private readonly month = this.data.desk.month();

  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly loading = new Submission();
  protected readonly restoring = new Submission();
  protected readonly editable = this.data.editing.editable();
  protected readonly operations = signal<readonly RosterOperationView[]>([]);
  protected readonly chosen = signal<number | undefined>(undefined);

  /** Back to the chosen revision: each cell as it is now, and as it was. */
  protected readonly differences = computed(() => {
    const chosen = this.chosen();
    if (chosen === undefined) return [];
    const later = this.operations()
      .filter(({ revision }) => revision > chosen)
      .reverse()
      .map(({ changes }) => ({ cells: changes.map(fromWire) }));
    return inverseOf(netChanges(later)).map(({ personId, day, expected, next }) => ({
      name: this.data.desk.names().get(personId) ?? '',
      day: this.formats.day(plainDateOf(day)),
      now: this.code(expected),
      then: this.code(next),
    }));
  });
  protected readonly shownCells = computed(() => this.differences().slice(0, SHOWN_CELLS));

  constructor() {
    void this.loading.send({}, () => this.load());
  }

  protected async restore(): Promise<void> {
    const chosen = this.chosen();
    if (chosen === undefined) return;
    if (await this.restoring.done({}, () => this.data.editing.restore(chosen))) this.ref.close();
  }

  private async load(): Promise<void> {
    const all: RosterOperationView[] = [];
    for (;;) {
      const { operations } = await this.api.operations(
        this.month?.data.rosterId ?? '',
        all.at(-1)?.revision ?? 0,
      );
      all.push(...operations);
      if (operations.length < AT_ONCE) break;
    }
    this.operations.set(all.reverse());
  }

  private code(value: CellValue): string {
    return (
      (value && this.month && versionOf(this.month, value.templateVersionId)?.code) ??
      this.words.t('roster.nothingThere')
    );
  }
}
