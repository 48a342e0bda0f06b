import { Injectable, inject } from '@angular/core';
import { type ChartSpeech, type ChartWords } from '@banke/ui/first';
import { Formats } from './formats';
import { Words } from './words';

/** Numbers of charts and their tables as everywhere else in the product. */
@Injectable({ providedIn: 'root' })
export class FigureSpeech implements ChartSpeech {
  private readonly said = inject(Words);
  private readonly formats = inject(Formats);

  number(n: number): string {
    return this.formats.number(n);
  }

  words(): ChartWords {
    const { t } = this.said;
    return {
      view: t('shell.chart.view'),
      both: t('shell.chart.both'),
      chart: t('shell.chart.chart'),
      table: t('shell.chart.table'),
      empty: t('shell.chart.empty'),
    };
  }
}
