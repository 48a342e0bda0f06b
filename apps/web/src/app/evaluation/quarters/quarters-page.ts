import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { QuarterPersonView, QuarterView } from '@banke/contracts';
import { addMonths } from '@banke/domain/calendar';
import { quarterOf } from '@banke/domain/evaluation';
import { Badge } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { ListBody } from '../../lists/list-body';
import { onLive } from '../../live/on-live';
import { SettingsDepartment } from '../../roster/settings/settings-department';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { EvaluationApi } from '../evaluation-api';
import { pointsText } from '../line-words';
import { QuarterWords } from './quarter-words';

/** The quarter of the month shown: who has which grade, from which months, and why. */
@Component({
  selector: 'app-quarters-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, ListBody],
  templateUrl: './quarters-page.html',
  styleUrl: '../tables.css',
})
export class QuartersPage {
  private readonly api = inject(EvaluationApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly loaded = signal<Loaded<readonly QuarterPersonView[]>>({ is: 'loading' });
  /** By what the quarter is graded, once it is known. */
  private readonly policy = signal<QuarterView['policy'] | undefined>(undefined);
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly quarterWords = inject(QuarterWords);
  protected readonly department = inject(SettingsDepartment);
  protected readonly pointsText = pointsText;
  protected readonly quarter = computed(() =>
    quarterOf(`${this.place.month() ?? this.clock.today().slice(0, 7)}-01`),
  );
  protected readonly months = computed(() => [0, 1, 2].map((n) => addMonths(this.quarter().from, n)));
  protected readonly people = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly lead = computed(() => {
    const [policy, department] = [this.policy(), this.department.name()];
    return policy
      ? this.quarterWords.rule(policy, department)
      : this.words.t('evaluation.quarter.lead', { department });
  });
  protected readonly state = computed(() => listState(this.loaded(), this.people().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.department.id();
      this.quarter();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
    onLive(['scores-changed'], () => this.load());
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    try {
      const { people: value, policy } = await this.api.quarter({ department, day: this.quarter().from });
      if (asked !== this.asked) return;
      this.policy.set(policy);
      this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected total({ months }: QuarterPersonView, firstDay: string): string {
    const month = months.find((each) => each.firstDay === firstDay);
    if (!month) return '–';
    if (month.total === null) return this.words.t('evaluation.notScored.short');
    const points = pointsText(month.total);
    return month.counts ? points : this.words.t('evaluation.quarter.open', { points });
  }
}
