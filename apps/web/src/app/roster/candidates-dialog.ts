import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { plainDateOf } from '@banke/domain/calendar';
import { candidatesFor, cellKey, type Candidate, type RuleFinding } from '@banke/domain/roster';
import { Badge, Button, DialogFrame, Field, FieldInput, type GridPlace } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { FindingLine } from './finding-line';
import { FindingWords } from './finding-words';
import { versionOf } from './grid-cells';
import type { RosterDesk } from './roster-desk';
import type { RosterEditing } from './roster-editing';

const SHOWN = 30;

/** "Who can take this shift?": everybody, those against whom least speaks first, each with the reasons. */
@Component({
  selector: 'app-candidates-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, DialogFrame, Field, FieldInput, FindingLine],
  templateUrl: './candidates-dialog.html',
  styleUrl: './candidates-dialog.css',
})
export class CandidatesDialog {
  private readonly data = inject<{ desk: RosterDesk; editing: RosterEditing; place: GridPlace }>(DIALOG_DATA);
  private readonly said = inject(FindingWords);

  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly editable = this.data.editing.editable();
  protected readonly month = this.data.desk.month();
  protected readonly codes = this.data.desk.codes().filter(({ kind }) => kind === 'shift');
  protected readonly names = this.data.desk.names();
  protected readonly heading = this.words.t('roster.candidate.heading', {
    day: this.formats.day(plainDateOf(this.data.place.day)),
  });
  protected readonly chosen = signal(this.first());
  protected readonly shown = signal(SHOWN);
  protected readonly candidates = computed(() => {
    const checked = this.data.editing.checked();
    if (!checked) return [];
    const template = this.templateOf(this.chosen());
    return candidatesFor(checked, this.data.place.day, this.chosen()).filter(
      ({ holds }) => holds === null || this.templateOf(holds) !== template,
    );
  });
  private readonly teams = new Map(this.month?.data.teams.map(({ id, name }) => [id, name]));
  protected readonly teamOf = new Map(
    this.month?.data.people.map(({ id, teamId }) => [id, (teamId && this.teams.get(teamId)) ?? '']),
  );

  protected codeOf(versionId: string | null): string {
    return (versionId && this.month && versionOf(this.month, versionId)?.code) ?? '';
  }

  /** Whom else, and which other days, a finding concerns. */
  protected about({ personId }: Candidate, finding: RuleFinding): string {
    return this.said.about(finding, { personId, day: this.data.place.day }, this.names);
  }

  protected more(): void {
    this.shown.update((shown) => shown + SHOWN);
  }

  protected take(personId: string): void {
    const next = { templateVersionId: this.chosen(), pinned: false };
    this.data.editing.write([{ personId, day: this.data.place.day, next }]);
    this.ref.close();
  }

  /** Whoever has the shift already is no candidate for it, whichever version of it they have. */
  private templateOf(versionId: string): string | undefined {
    return this.month?.templates.get(versionId)?.templateId;
  }

  private first(): string {
    const { rowId, day } = this.data.place;
    const there = this.month?.cells.get(cellKey(rowId, day))?.templateVersionId;
    return (this.codes.find(({ id }) => id === there) ?? this.codes[0])?.id ?? '';
  }
}
