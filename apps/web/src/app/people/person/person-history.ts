import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { StaffHistoryEntryView } from '@banke/contracts';
import { listState, type Loaded } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { HistoryWords } from './history-words';

/** Every change of somebody: from which day it holds, when it was entered, and by whom. */
@Component({
  selector: 'app-person-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody],
  templateUrl: './person-history.html',
  styleUrl: './person-history.css',
})
export class PersonHistory {
  private readonly said = inject(HistoryWords);
  private readonly formats = inject(Formats);
  private readonly clock = inject(CompanyClock);

  readonly history = input.required<Loaded<readonly StaffHistoryEntryView[]>>();
  readonly retried = output();

  protected readonly words = inject(Words);
  protected readonly problem = computed(() => {
    const history = this.history();
    return history.is === 'failed' ? history.problem : undefined;
  });
  protected readonly lines = computed(() => {
    const history = this.history();
    if (history.is !== 'ready') return [];
    // By the day each holds from, what is planned first; on one day, the last entered first.
    const newestFirst = [...history.value].sort(
      (a, b) => order(b.effectiveOn, a.effectiveOn) || order(b.at, a.at),
    );
    return newestFirst.map((entry) => ({
      id: entry.id,
      what: this.words.t(`staff.change.${entry.change}`),
      changes: this.said.changes(entry),
      day: this.formats.day(entry.effectiveOn),
      coming: entry.effectiveOn > this.clock.today(),
      entered: this.words.t('staff.history.entered', {
        at: this.formats.instant(entry.at),
        by: entry.byName ?? this.words.t('staff.history.forgotten'),
      }),
    }));
  });
  protected readonly state = computed(() => listState(this.history(), this.lines().length));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
