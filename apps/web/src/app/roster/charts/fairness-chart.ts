import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { meanOf, type SheetPerson } from '@banke/domain/roster';
import { Chart, Choice } from '@banke/ui';
import { Place } from '../../shell/place';
import { Words } from '../../words/words';
import { BURDEN_KINDS, BURDEN_TOTALS, type BurdenTotal } from '../burden-totals';

/** Who bears what is unloved, the most first, against the mean. */
@Component({
  selector: 'app-fairness-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Chart, Choice],
  template: `
    <bk-choice
      [label]="words.t('roster.tab.fairness')"
      [options]="options()"
      [chosen]="of()"
      (chosenChange)="choose($event)"
    />
    <bk-chart
      lying
      [label]="words.t('roster.charts.fairnessOf', { what: words.t('roster.fairness.' + of()) })"
      [axis]="words.t('roster.people')"
      [labels]="labels()"
      [series]="series()"
      [target]="mean()"
      [empty]="empty()"
    />
  `,
  styleUrl: './chart-tools.css',
})
export class FairnessChart {
  private readonly place = inject(Place);
  protected readonly words = inject(Words);

  readonly people = input.required<readonly SheetPerson[]>();

  protected readonly of = computed(
    () => BURDEN_KINDS.find((each) => each === this.place.param('burden')) ?? 'nights',
  );
  protected readonly options = computed(() =>
    BURDEN_KINDS.map((value) => ({ value, text: this.words.t(`roster.fairness.${value}`) })),
  );
  private readonly counts = computed(() =>
    this.people()
      .flatMap(({ name, totals }) => {
        const count = totals[BURDEN_TOTALS[this.of()]];
        return count === null ? [] : [{ name, count }];
      })
      .sort((a, b) => b.count - a.count),
  );
  protected readonly labels = computed(() => this.counts().map(({ name }) => name));
  protected readonly series = computed(() => [
    {
      name: this.words.t(`roster.fairness.${this.of()}`),
      values: this.counts().map(({ count }) => count),
    },
  ]);
  protected readonly mean = computed(() => ({
    name: this.words.t('roster.charts.mean'),
    value: meanOf(this.counts().map(({ count }) => count)) / 100,
  }));

  /** Holidays that are not announced are not none. */
  protected readonly empty = computed(() =>
    this.counts().length < this.people().length ? this.words.t('roster.noHolidays') : '',
  );

  protected choose(of: BurdenTotal): void {
    this.place.change({ burden: of }, { replace: true });
  }
}
