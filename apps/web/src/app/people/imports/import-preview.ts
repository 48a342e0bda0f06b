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
import type { ImportRowView, StaffImportView } from '@banke/contracts';
import type { RowOutcome } from '@banke/contracts/codes';
import { Button, Choice, type ChoiceOption, Icon, Skeleton } from '@banke/ui';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import type { ImportStore } from './import-store';
import { RowWords } from './row-words';
import { StaffImportsApi } from './staff-imports-api';

/** What would come of each row, by outcome, what is wrong first: nothing is written yet. */
@Component({
  selector: 'app-import-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, Icon, Skeleton],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.css',
})
export class ImportPreview {
  private readonly said = inject(RowWords);
  private readonly problems = inject(ProblemWords);
  private readonly api = inject(StaffImportsApi);

  readonly import = input.required<StaffImportView>();
  readonly store = input.required<ImportStore>();

  protected readonly words = inject(Words);
  protected readonly outcomes = computed(() => {
    const { wrong, created, changed, unchanged } = this.import();
    const all: { outcome: RowOutcome; count: number }[] = [
      { outcome: 'error', count: wrong },
      { outcome: 'create', count: created },
      { outcome: 'change', count: changed },
      { outcome: 'unchanged', count: unchanged },
    ];
    return all.filter(({ count }) => count > 0);
  });
  private readonly chosen = signal<RowOutcome | undefined>(undefined);
  protected readonly shown = computed<RowOutcome>(() => {
    const outcomes = this.outcomes().map(({ outcome }) => outcome);
    return outcomes.find((outcome) => outcome === this.chosen()) ?? outcomes[0] ?? 'unchanged';
  });
  protected readonly options = computed<ChoiceOption<RowOutcome>[]>(() =>
    this.outcomes().map(({ outcome, count }) => ({
      value: outcome,
      text: this.words.t(`imports.outcome.${outcome}`),
      count,
    })),
  );
  protected readonly lines = computed(() => {
    const rows = this.store().rows();
    return rows.is === 'ready' && rows.value.outcome === this.shown()
      ? rows.value.rows.map((row) => this.lineOf(row))
      : undefined;
  });
  protected readonly total = computed(() => {
    const rows = this.store().rows();
    return rows.is === 'ready' ? rows.value.total : 0;
  });
  protected readonly why = computed(() => {
    const rows = this.store().rows();
    return rows.is === 'failed' ? this.problems.notLoaded(rows.problem) : '';
  });
  protected readonly errorsAddress = computed(() =>
    this.api.errorsAddress(this.import().id, this.import().format),
  );

  constructor() {
    effect(() => {
      const outcome = this.shown();
      const { version } = this.import(); // checked anew: other rows
      untracked(() => {
        if (version) void this.store().showRows(outcome);
      });
    });
  }

  protected choose(outcome: RowOutcome): void {
    this.chosen.set(outcome);
  }

  private lineOf({ row, employeeNumber, name, errors, changes, outcome }: ImportRowView) {
    return {
      row,
      who: [employeeNumber, name].filter(Boolean).join(' '),
      errors: errors.map((error) => this.said.error(error)),
      // Somebody new has no before: what they get is one line.
      changes: changes.map((change) => this.said.change(change)),
      outcome,
    };
  }
}
