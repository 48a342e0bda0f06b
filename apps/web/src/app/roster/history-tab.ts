import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { CellHistoryEntryView, CellValueView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CellWords } from './cell-words';
import { AmendmentWords, amendmentWith } from './life/amendment-words';
import { RosterLifeStore } from './life/roster-life-store';
import { OperationSender } from './operation-sender';
import { RosterApi } from './roster-api';
import { RosterDesk } from './roster-desk';
import { valueFromWire } from './wire-cells';

/** Who put what into the chosen cell, newest first. */
@Component({
  selector: 'app-history-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (place(); as place) {
      <h2>{{ heading() }}</h2>
      @switch (state().is) {
        @case ('loading') {
          <p class="note" role="status">{{ words.t('shell.loading') }}</p>
        }
        @case ('failed') {
          <p class="note" role="alert">{{ why() }}</p>
        }
        @case ('ready') {
          <table>
            <tbody>
              @for (entry of entries(); track entry.revision) {
                <tr>
                  <td>
                    <b>{{ code(entry.before) }} → {{ code(entry.after) }}</b>
                    <small
                      >{{ entry.byName ?? words.t('roster.somebody') }} ·
                      {{ formats.instant(entry.at) }}</small
                    >
                    @if (reasonOf(entry); as reason) {
                      <small>{{ reason }}</small>
                    }
                  </td>
                  <td class="number">{{ words.t('roster.revisions.number', { n: entry.revision }) }}</td>
                </tr>
              } @empty {
                <tr>
                  <td class="note">{{ words.t('roster.history.none') }}</td>
                </tr>
              }
            </tbody>
          </table>
        }
      }
    } @else {
      <p class="note">{{ words.t('roster.history.choose') }}</p>
    }
  `,
  styleUrl: './panel-table.css',
})
export class HistoryTab {
  private readonly api = inject(RosterApi);
  private readonly sender = inject(OperationSender);
  private readonly desk = inject(RosterDesk);
  private readonly said = inject(CellWords);
  private readonly life = inject(RosterLifeStore).life;
  private readonly amendments = inject(AmendmentWords);
  private readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly state = signal<Loaded<readonly CellHistoryEntryView[]>>({ is: 'loading' });

  protected readonly place = computed(() => this.desk.selection()?.focus);
  protected readonly heading = computed(() => {
    const place = this.place();
    return place ? this.said.heading(place) : '';
  });
  protected readonly entries = computed(() => {
    const state = this.state();
    return state.is === 'ready' ? state.value : [];
  });
  protected readonly why = computed(() => {
    const state = this.state();
    return state.is === 'failed' ? this.problems.notLoaded(state.problem) : '';
  });
  private asked = 0;

  constructor() {
    effect(() => {
      const place = this.place();
      // Again as soon as what was typed has arrived.
      if (this.sender.waiting().length > 0 || !place) return;
      untracked(() => void this.load(place.rowId, plainDateOf(place.day)));
    });
  }

  protected code(value: CellValueView | null): string {
    return this.said.codeOf(valueFromWire(value));
  }

  /** Why staff were told of it, when they were told after publication. */
  protected reasonOf({ revision }: CellHistoryEntryView): string {
    const amendment = amendmentWith(this.life()?.amendments ?? [], revision);
    return amendment ? this.amendments.sentence(amendment) : '';
  }

  private async load(personId: string, day: string): Promise<void> {
    const asked = ++this.asked;
    try {
      const { entries } = await this.api.cellHistory(this.desk.month()?.data.rosterId ?? '', personId, day);
      if (asked === this.asked) this.state.set({ is: 'ready', value: entries });
    } catch (error) {
      if (asked === this.asked) this.state.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
