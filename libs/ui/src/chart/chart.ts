import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  model,
} from '@angular/core';
import { Choice } from '../controls/choice';
import { StatePanel } from '../state/state-panel';
import { ChartDrawing } from './chart-drawing';
import { chartHeight } from './chart-option';
import { ChartSpeech } from './chart-speech';
import { ChartTable } from './chart-table';
import {
  CHART_VIEWS,
  type ChartKind,
  type ChartSeries,
  type ChartTarget,
  type ChartView,
} from './chart-types';

/**
 * A chart and the table of its numbers, one or both in sight; a screen reader always has the table. The library behind the
 * drawing arrives in a chunk of its own: importing this class costs a page nothing.
 */
@Component({
  selector: 'bk-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChartDrawing, ChartTable, Choice, StatePanel],
  host: { role: 'group', '[attr.aria-label]': 'label()' },
  templateUrl: './chart.html',
  styleUrl: './chart.css',
})
export class Chart {
  private readonly speech = inject(ChartSpeech);

  readonly label = input.required<string>();
  /** What the labels are: the heading of their column in the table. */
  readonly axis = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  readonly kind = input<ChartKind>('bar');
  readonly unit = input('');
  readonly target = input<ChartTarget>();
  readonly lying = input(false, { transform: booleanAttribute });
  /** Why there is nothing to draw, where the page knows it better. */
  readonly empty = input('');
  readonly view = model<ChartView>('both');

  protected readonly words = computed(() => this.speech.words());
  protected readonly content = computed(() => ({
    ...{ labels: this.labels(), series: this.series(), kind: this.kind(), unit: this.unit() },
    ...{ target: this.target(), lying: this.lying() },
  }));
  protected readonly height = computed(() => chartHeight(this.content()));
  protected readonly nothing = computed(
    () => !this.series().some(({ values }) => values.some((value) => value !== null)),
  );
  protected readonly views = computed(() =>
    CHART_VIEWS.map((value) => ({ value, text: this.words()[value] })),
  );
}
