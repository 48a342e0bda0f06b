import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { meanOf } from '@banke/domain/roster';
import { Choice } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { BURDEN_KINDS, BURDEN_TOTALS, type BurdenTotal } from './burden-totals';
import { GridFrame } from './grid-frame';
import { RosterDesk } from './roster-desk';

/** Who bears what is unloved, against the mean of the people shown. */
@Component({
  selector: 'app-fairness-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice],
  template: `
    <bk-choice
      [label]="words.t('roster.tab.fairness')"
      [options]="options()"
      [chosen]="of()"
      (chosenChange)="of.set($event)"
    />
    @if (unknown()) {
      <p class="note">{{ words.t('roster.noHolidays') }}</p>
    } @else {
      <p class="note">{{ words.t('roster.fairness.mean', { mean: formats.number(mean()) }) }}</p>
      <table>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr>
              <td>{{ row.name }}</td>
              <td class="share"><i class="bar" [style.width.%]="row.share"></i></td>
              <td class="number">{{ row.count }}</td>
              <td class="number">{{ row.difference }}</td>
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styleUrl: './panel-table.css',
})
export class FairnessTab {
  private readonly frame = inject(GridFrame);
  private readonly desk = inject(RosterDesk);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly of = signal<BurdenTotal>('nights');

  protected readonly options = computed(() =>
    BURDEN_KINDS.map((value) => ({ value, text: this.words.t(`roster.fairness.${value}`) })),
  );
  private readonly counts = computed(() => {
    const records = this.desk.month()?.records;
    return this.desk.rows().map(({ id, name }) => {
      const record = records?.get(id);
      return { id, name, count: record ? this.frame.totalsOf(record)[BURDEN_TOTALS[this.of()]] : 0 };
    });
  });
  /** Holidays that are not announced are not none. */
  protected readonly unknown = computed(() => this.known().length < this.counts().length);
  private readonly known = computed(() =>
    this.counts().flatMap(({ count, ...each }) => (count === null ? [] : [{ ...each, count }])),
  );
  protected readonly mean = computed(() => meanOf(this.known().map(({ count }) => count)) / 100);
  protected readonly rows = computed(() => {
    const [counts, mean] = [this.known(), this.mean()];
    const most = Math.max(1, ...counts.map(({ count }) => count));
    return counts
      .map((each) => ({
        ...each,
        share: (each.count / most) * 100,
        difference: this.signed(each.count - mean),
      }))
      .sort((a, b) => b.count - a.count);
  });

  private signed(difference: number): string {
    const rounded = Math.round(difference * 10) / 10;
    return rounded > 0 ? `+${this.formats.number(rounded)}` : this.formats.number(rounded);
  }
}
