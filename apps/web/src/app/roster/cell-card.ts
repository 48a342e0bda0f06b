import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { CellHistoryEntryView, CellValueView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import type { GridPlace } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CellWords } from './cell-words';
import { OperationSender } from './operation-sender';
import { RosterApi } from './roster-api';
import { RosterDesk } from './roster-desk';
import { valueFromWire } from './wire-cells';

const MOST_FINDINGS = 5;

/** One cell at a glance: who, when, the blocks of the shift, what the rules say with their numbers, and who wrote it. */
@Component({
  selector: 'app-cell-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cell-card.html',
  styleUrl: './cell-card.css',
})
export class CellCard {
  private readonly api = inject(RosterApi);
  private readonly sender = inject(OperationSender);
  private readonly said = inject(CellWords);
  private readonly desk = inject(RosterDesk);
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemWords);
  protected readonly words = inject(Words);
  readonly place = input.required<GridPlace>();

  private readonly history = signal<Loaded<CellHistoryEntryView | undefined>>({ is: 'loading' });
  private asked = 0;

  protected readonly most = MOST_FINDINGS;
  protected readonly heading = computed(() => this.said.heading(this.place()));
  protected readonly who = computed(() => {
    const row = this.desk.rows().find(({ id }) => id === this.place().rowId);
    return [row?.note, row?.group].filter(Boolean).join(' · ');
  });
  protected readonly shift = computed(() => this.said.shiftAt(this.place()));
  protected readonly notes = computed(() => [
    ...this.said.notes(this.place()),
    ...this.said.remarks(this.place()),
  ]);
  protected readonly findings = computed(() => this.said.findingsAt(this.place()));
  protected readonly changed = computed(() => {
    const history = this.history();
    if (history.is === 'loading') return { said: '' };
    if (history.is === 'failed') return { said: this.problems.notLoaded(history.problem) };
    if (!history.value) return { said: this.words.t('roster.history.none') };
    const { byName, at, before, after } = history.value;
    const [name, on] = [byName ?? this.words.t('roster.somebody'), this.formats.instant(at)];
    return {
      said: this.words.t('roster.history.last', { name, at: on }),
      what: `${this.code(before)} → ${this.code(after)}`,
    };
  });

  constructor() {
    effect(() => {
      const { rowId, day } = this.place();
      // Again as soon as what was typed has arrived.
      if (this.sender.waiting().length > 0) return;
      untracked(() => void this.load(rowId, plainDateOf(day)));
    });
  }

  private code(value: CellValueView | null): string {
    return this.said.codeOf(valueFromWire(value));
  }

  private async load(personId: string, day: string): Promise<void> {
    const asked = ++this.asked;
    this.history.set({ is: 'loading' });
    try {
      const { entries } = await this.api.cellHistory(this.desk.month()?.data.rosterId ?? '', personId, day);
      if (asked === this.asked) this.history.set({ is: 'ready', value: entries[0] });
    } catch (error) {
      if (asked === this.asked) this.history.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
