import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { monthSheet } from '@banke/domain/roster';
import { Button, Choice, Icon, Skeleton, StatePanel } from '@banke/ui';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { MonthReading } from '../documents/month-reading';
import { NoDepartment } from '../settings/no-department';
import { CoverChart } from './cover-chart';
import { FairnessChart } from './fairness-chart';
import { HoursChart } from './hours-chart';

const SHOWN = ['cover', 'hours', 'fairness'] as const;

/** A month of a roster drawn: which of its charts, of which day and burden, stands in the address. */
@Component({
  selector: 'app-charts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[
      Button,
      Choice,
      CoverChart,
      FairnessChart,
      HoursChart,
      Icon,
      NoDepartment,
      RouterLink,
      Skeleton,
      StatePanel,
    ],
  ],
  providers: [MonthReading],
  templateUrl: './charts-page.html',
  styles: `
    bk-choice {
      align-self: start;
    }
  `,
})
export class ChartsPage {
  private readonly problems = inject(ProblemWords);
  private readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly reading = inject(MonthReading);
  protected readonly words = inject(Words);

  protected readonly heading = computed(() =>
    [this.reading.department()?.name, this.formats.month(this.reading.monthName())]
      .filter(Boolean)
      .join(' · '),
  );
  protected readonly shown = computed(
    () => SHOWN.find((each) => each === this.place.param('chart')) ?? 'cover',
  );
  protected readonly options = computed(() =>
    SHOWN.map((value) => ({ value, text: this.words.t(`roster.charts.${value}`) })),
  );
  protected readonly month = computed(() => {
    const state = this.reading.state();
    return state.is === 'ready' ? state.month : undefined;
  });
  protected readonly people = computed(() => {
    const month = this.month();
    return month ? monthSheet(month).people : [];
  });
  protected readonly why = computed(() => {
    const state = this.reading.state();
    return state.is === 'failed' ? this.problems.notLoaded(state.problem) : '';
  });

  constructor() {
    onLive(['roster-changed', 'roster-facts-changed'], () => this.reading.refresh());
  }

  protected choose(chart: (typeof SHOWN)[number]): void {
    this.place.change({ chart }, { replace: true });
  }
}
