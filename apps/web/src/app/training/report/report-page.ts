import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { shareOf, type TrainingSums } from '@banke/domain/training';
import { Button, Chart, Icon, type ChartSeries } from '@banke/ui';
import { ListBody } from '../../lists/list-body';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { ReportStore } from './report-store';
import { SummaryDesk } from './summary-desk';

const FORMATS = ['xlsx', 'csv-utf8', 'csv-gb18030'] as const;

/** What training brought: coverage, execution, satisfaction, hours and what is overdue, by month and department. */
@Component({
  selector: 'app-report-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Chart, Icon, ListBody],
  providers: [ReportStore],
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
})
export class ReportPage {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(ReportStore);
  protected readonly desk = inject(SummaryDesk);
  protected readonly fileFormats = FORMATS;
  protected readonly monthName = computed(() => this.formats.month(this.store.month()));
  /** The month that is over when the plan of this one is made. */
  protected readonly before = computed(() => this.store.months().at(-2));
  protected readonly beforeName = computed(() => this.formats.month(this.before()?.month.slice(0, 7) ?? ''));
  protected readonly labels = computed(() =>
    this.store.months().map(({ month }) => this.formats.month(month.slice(0, 7))),
  );
  protected readonly series = computed((): ChartSeries[] => {
    const sums = this.store.months().map((each) => each.sums);
    return [
      { name: this.words.t('training.report.coverage'), values: sums.map((each) => drawn(coverage(each))) },
      { name: this.words.t('training.report.execution'), values: sums.map((each) => drawn(execution(each))) },
      {
        name: this.words.t('training.report.satisfaction'),
        values: sums.map(({ satisfaction }) => drawn(satisfaction.share)),
      },
    ];
  });
  protected readonly target = computed(() => ({ name: this.words.t('training.report.target'), value: 100 }));
  protected readonly trainers = computed(() => this.store.present()?.trainers ?? []);
  protected readonly trainerNames = computed(() => this.trainers().map(({ trainerName }) => trainerName));
  protected readonly hours = computed((): ChartSeries[] => [
    {
      name: this.words.t('training.report.hours'),
      // To the tenth: what can be read off a chart.
      values: this.trainers().map(({ minutes }) => Math.round(minutes / 6) / 10),
    },
  ]);
  /** The departments of the month, and below several of them their sums. */
  protected readonly lines = computed(() => {
    const present = this.store.present();
    if (!present) return [];
    const lines = present.departments.map((each) => ({ ...each, name: each.departmentName }));
    const sums = { ...present.sums, name: this.words.t('training.report.together') };
    return lines.length > 1 ? [...lines, sums] : lines;
  });
  protected readonly coverage = coverage;
  protected readonly execution = execution;

  protected percent(share: number | null): string {
    return share === null ? '–' : this.formats.percent(share / 10_000);
  }
}

function coverage({ trained, people }: TrainingSums): number | null {
  return shareOf(trained, people);
}

function execution({ held, planned }: TrainingSums): number | null {
  return shareOf(held, planned);
}

/** Percent to the tenth. */
function drawn(share: number | null): number | null {
  return share === null ? null : Math.round(share / 10) / 10;
}
