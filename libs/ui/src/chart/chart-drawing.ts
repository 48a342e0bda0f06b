import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  inject,
  input,
  signal,
} from '@angular/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { CHART_LIBRARY } from './chart-library';
import { chartLook } from './chart-look';
import { chartHeight, chartOption } from './chart-option';
import { ChartSpeech } from './chart-speech';
import type { ChartContent } from './chart-types';

/** The drawn half of a chart, in a chunk of its own with the library behind it. */
@Component({
  selector: 'bk-chart-drawing',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: CHART_LIBRARY })],
  template: `<div echarts [options]="option()" [style.height.px]="height()" aria-hidden="true"></div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class ChartDrawing {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly speech = inject(ChartSpeech);
  private readonly look = signal(chartLook(this.root));

  readonly content = input.required<ChartContent>();

  protected readonly height = computed(() => chartHeight(this.content()));
  protected readonly option = computed(() =>
    chartOption(this.content(), this.look(), (n) => this.speech.number(n)),
  );

  constructor() {
    // A canvas does not follow the tokens by itself.
    const watch = new MutationObserver(() => {
      this.look.set(chartLook(this.root));
    });
    watch.observe(this.root, { attributeFilter: ['data-theme'] });
    inject(DestroyRef).onDestroy(() => {
      watch.disconnect();
    });
  }
}
