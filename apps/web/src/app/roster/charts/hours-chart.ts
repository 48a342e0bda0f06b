import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { shownHours, type SheetPerson } from '@banke/domain/roster';
import { Chart, type ChartSeries } from '@banke/ui';
import { Words } from '../../words/words';

/** The working hours of everybody against what their contract asks for in the month. */
@Component({
  selector: 'app-hours-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Chart],
  template: `
    @if (unannounced()) {
      <p class="note">{{ words.t('roster.noHolidays') }}</p>
    }
    <bk-chart
      lying
      [label]="words.t('roster.charts.hoursOf')"
      [axis]="words.t('roster.people')"
      [labels]="labels()"
      [series]="series()"
      [unit]="words.t('roster.charts.hour')"
    />
  `,
  styleUrl: './chart-tools.css',
})
export class HoursChart {
  protected readonly words = inject(Words);

  readonly people = input.required<readonly SheetPerson[]>();

  protected readonly unannounced = computed(() =>
    this.people().some(({ totals }) => totals.contracted === null),
  );
  protected readonly labels = computed(() => this.people().map(({ name }) => name));
  protected readonly series = computed((): ChartSeries[] => {
    const totals = this.people().map((person) => person.totals);
    return [
      { name: this.words.t('roster.person.hours'), values: totals.map(({ minutes }) => shownHours(minutes)) },
      {
        ...{ name: this.words.t('roster.person.contracted'), kind: 'mark' as const },
        values: totals.map(({ contracted }) => (contracted === null ? null : shownHours(contracted))),
      },
    ];
  });
}
