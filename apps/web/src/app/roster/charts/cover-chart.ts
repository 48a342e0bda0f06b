import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import { intervalCover, type RosterMonth } from '@banke/domain/roster';
import { Button, Chart, DateInput, FieldInput, Icon, type ChartSeries } from '@banke/ui';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { FindingWords } from '../finding-words';
import { coverSlots } from './cover-slots';

/** One day: how many are there at what time, against how many are needed. */
@Component({
  selector: 'app-cover-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Chart, DateInput, FieldInput, FormsModule, Icon],
  templateUrl: './cover-chart.html',
  styleUrl: './chart-tools.css',
})
export class CoverChart {
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly formats = inject(Formats);
  private readonly said = inject(FindingWords);
  protected readonly words = inject(Words);

  readonly month = input.required<RosterMonth>();

  protected readonly first = computed(() => plainDateOf(this.month().period.from));
  protected readonly last = computed(() => plainDateOf(this.month().period.through));
  /** The one in the address; without one today, or the first of the month. */
  protected readonly day = computed(() => {
    const within = (day: string | undefined) => day && day >= this.first() && day <= this.last() && day;
    return within(this.place.param('day')) || within(this.clock.today()) || this.first();
  });
  protected readonly label = computed(() =>
    this.words.t('roster.charts.coverOf', { day: this.formats.day(this.day()) }),
  );
  private readonly intervals = computed(() => intervalCover(this.month(), dayNumber(this.day())));
  /** Teams and skills with needs of their own on the day. */
  protected readonly groups = computed(() => {
    const groups = new Map<string, string>();
    for (const { requirement } of this.intervals()) {
      const { teamId, skillId } = requirement;
      groups.set(keyOf(requirement), this.whom(teamId, skillId));
    }
    return [...groups].map(([key, name]) => ({ key, name }));
  });
  protected readonly group = computed(() => {
    const keys = this.groups().map(({ key }) => key);
    return keys.find((key) => key === this.place.param('whom')) ?? keys[0] ?? '';
  });
  private readonly slots = computed(() =>
    coverSlots(this.intervals().filter(({ requirement }) => keyOf(requirement) === this.group())),
  );
  protected readonly labels = computed(() => {
    const zone = this.month().data.timeZone;
    return this.slots().map(({ start }) => this.said.time(start, zone));
  });
  protected readonly series = computed((): ChartSeries[] => {
    const cover = this.slots().map((slot) => slot.cover);
    const { t } = this.words;
    const preferred = cover.some((each) => each && each.preferred > each.minimum);
    return [
      {
        name: t('roster.cover.there'),
        values: cover.map((each) => each?.people ?? null),
        flagged: {
          word: t('roster.charts.short'),
          at: cover.map((each) => each !== null && each.people < each.minimum),
        },
      },
      {
        ...{ name: t('roster.cover.minimum'), kind: 'steps' as const },
        values: cover.map((each) => each?.minimum ?? null),
      },
      ...(preferred
        ? [
            {
              ...{ name: t('roster.cover.preferred'), kind: 'steps' as const },
              values: cover.map((each) => each?.preferred ?? null),
            },
          ]
        : []),
    ];
  });
  protected readonly empty = computed(() =>
    this.words.t(this.month().needs.length === 0 ? 'roster.cover.noNeeds' : 'roster.charts.noNeedsOn'),
  );

  protected choose(day: string): void {
    if (day >= this.first() && day <= this.last()) this.place.change({ day }, { replace: true });
  }

  protected step(by: 1 | -1): void {
    this.choose(plainDateOf(dayNumber(this.day()) + by));
  }

  protected chooseGroup(whom: string): void {
    this.place.change({ whom }, { replace: true });
  }

  private whom(teamId: string | null, skillId: string | null): string {
    const { teams, qualifications } = this.month().data;
    const team = teams.find(({ id }) => id === teamId)?.name;
    const skill = qualifications.find(({ id }) => id === skillId)?.name;
    return [team, skill].filter(Boolean).join(' · ') || this.words.t('roster.charts.everybody');
  }
}

function keyOf({ teamId, skillId }: { teamId: string | null; skillId: string | null }): string {
  return `${teamId ?? ''}~${skillId ?? ''}`;
}
