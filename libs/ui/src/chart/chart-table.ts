import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { said } from './chart-option';
import { ChartSpeech } from './chart-speech';
import type { ChartContent, ChartSeries } from './chart-types';

/** The numbers of a chart: for whoever cannot see it, and whoever wants to know exactly. */
@Component({
  selector: 'bk-chart-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table [attr.aria-label]="label()">
      <thead>
        <tr>
          <th scope="col">{{ axis() }}</th>
          @for (series of content().series; track $index) {
            <th scope="col" class="number">{{ series.name }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (name of content().labels; track $index; let at = $index) {
          <tr>
            <th scope="row">{{ name }}</th>
            @for (series of content().series; track $index) {
              <td class="number" [class.flagged]="series.flagged?.at?.[at]">
                {{ value(series, at) }}
                @if (series.flagged?.at?.[at]) {
                  <small>{{ series.flagged?.word }}</small>
                }
              </td>
            }
          </tr>
        }
      </tbody>
      @if (content().target; as target) {
        <tfoot>
          <tr>
            <th scope="row">{{ target.name }}</th>
            <td class="number" [attr.colspan]="content().series.length">{{ number(target.value) }}</td>
          </tr>
        </tfoot>
      }
    </table>
  `,
  styleUrl: './chart-table.css',
})
export class ChartTable {
  private readonly speech = inject(ChartSpeech);
  readonly label = input.required<string>();
  readonly axis = input.required<string>();
  readonly content = input.required<ChartContent>();

  protected value({ values }: ChartSeries, at: number): string {
    const value = values[at];
    return value === null || value === undefined ? '–' : this.number(value);
  }

  protected number(n: number): string {
    return said(this.speech.number(n), this.content().unit);
  }
}
