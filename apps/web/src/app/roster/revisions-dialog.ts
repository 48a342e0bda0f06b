import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { RosterAmendmentView, RosterOperationView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import type { CellChange } from '@banke/domain/roster';
import { Button, DialogFrame, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import type { CellWords } from './cell-words';
import { AmendmentWords } from './life/amendment-words';
import { RosterApi } from './roster-api';
import type { RosterDesk } from './roster-desk';
import type { RosterEditing } from './roster-editing';
import { fromWire } from './wire-cells';

export interface RevisionsData {
  editing: RosterEditing;
  desk: RosterDesk;
  said: CellWords;
  /** What staff see; null while they see nothing. */
  published: number | null;
  /** What was changed after that. */
  amendments: readonly RosterAmendmentView[];
}

const AT_ONCE = 500;
const SHOWN_CELLS = 100;

/**
 * Every deed on the roster, newest first: two of them against each other, cell by cell, and back to the earlier one. Begins
 * with what was published, when something else stands there now.
 */
@Component({
  selector: 'app-revisions-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DialogFrame, FieldInput, FormProblem],
  templateUrl: './revisions-dialog.html',
  styleUrl: './revisions-dialog.css',
})
export class RevisionsDialog {
  private readonly data = inject<RevisionsData>(DIALOG_DATA);
  private readonly api = inject(RosterApi);
  private readonly amendmentWords = inject(AmendmentWords);
  private readonly problems = inject(ProblemWords);
  private readonly rosterId = this.data.desk.month()?.data.rosterId ?? '';

  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly ref = inject(DialogRef);
  protected readonly loading = new Submission();
  protected readonly restoring = new Submission();
  protected readonly editable = this.data.editing.editable();
  protected readonly published = this.data.published;
  protected readonly operations = signal<readonly RosterOperationView[]>([]);
  protected readonly from = signal(0);
  protected readonly to = signal(0);
  protected readonly person = signal('');
  protected readonly room = signal(SHOWN_CELLS);
  private readonly compared = signal<Loaded<readonly CellChange[]>>({ is: 'loading' });
  private asked = 0;

  protected readonly newest = computed(() => this.operations()[0]?.revision ?? 0);
  protected readonly comparison = computed(() => this.compared().is);
  protected readonly differences = computed(() => {
    const compared = this.compared();
    return compared.is === 'ready' ? compared.value : [];
  });
  /** Whom the differences concern, in the order of the grid, each with how many. */
  protected readonly people = computed(() => {
    const counts = new Map<string, number>();
    for (const { personId } of this.differences()) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    return [...this.data.desk.names()]
      .filter(([id]) => counts.has(id))
      .map(([id, name]) => ({ id, name, count: counts.get(id) ?? 0 }));
  });
  private readonly wanted = computed(() => {
    const order = new Map([...this.data.desk.names().keys()].map((id, index) => [id, index]));
    const place = ({ personId }: CellChange) => order.get(personId) ?? order.size;
    return this.differences()
      .filter(({ personId }) => this.person() === '' || personId === this.person())
      .sort((one, other) => place(one) - place(other) || one.day - other.day);
  });
  protected readonly hidden = computed(() => Math.max(0, this.wanted().length - this.room()));
  protected readonly cells = computed(() =>
    this.wanted()
      .slice(0, this.room())
      .map(({ personId, day, expected, next }) => ({
        name: this.data.desk.names().get(personId) ?? this.words.t('roster.somebody'),
        day: this.formats.day(plainDateOf(day)),
        before: this.data.said.codeOf(expected),
        after: this.data.said.codeOf(next),
      })),
  );
  protected readonly why = computed(() => {
    const compared = this.compared();
    return compared.is === 'failed' ? this.problems.notLoaded(compared.problem) : '';
  });

  constructor() {
    void this.loading.send({}, () => this.load());
    effect(() => {
      const [from, to] = [this.from(), this.to()];
      if (to > 0) untracked(() => void this.compare(from, to));
    });
  }

  /** Putting back is the way from what stands there now: against an earlier step there is nothing to put back. */
  protected readonly restorable = computed(
    () => this.editable && this.to() === this.newest() && this.differences().length > 0,
  );

  protected choosePerson(id: string): void {
    this.person.set(id);
    this.room.set(SHOWN_CELLS);
  }

  protected more(): void {
    this.room.update((room) => room + SHOWN_CELLS);
  }

  protected async restore(): Promise<void> {
    if (await this.restoring.done({}, () => this.data.editing.restore(this.from()))) this.ref.close();
  }

  /** Why the changes up to a deed were made known. */
  protected reasonOf({ revision }: RosterOperationView): string {
    const amendment = this.data.amendments.find(({ toRevision }) => toRevision === revision);
    return amendment ? this.amendmentWords.sentence(amendment) : '';
  }

  private async compare(from: number, to: number): Promise<void> {
    const asked = ++this.asked;
    this.compared.set({ is: 'loading' });
    try {
      const { changes } = await this.api.comparison(this.rosterId, from, to);
      if (asked !== this.asked) return;
      this.compared.set({ is: 'ready', value: changes.map(fromWire) });
      if (!changes.some(({ staffId }) => staffId === this.person())) this.person.set('');
      this.room.set(SHOWN_CELLS);
    } catch (error) {
      if (asked === this.asked) this.compared.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  private async load(): Promise<void> {
    const all: RosterOperationView[] = [];
    for (;;) {
      const { operations } = await this.api.operations(this.rosterId, all.at(-1)?.revision ?? 0);
      all.push(...operations);
      if (operations.length < AT_ONCE) break;
    }
    this.operations.set(all.reverse());
    this.to.set(this.newest());
    const published = this.published ?? this.newest();
    this.from.set(published < this.newest() ? published : (all[1]?.revision ?? 0));
  }
}
