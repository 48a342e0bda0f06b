import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PromotionRunDetailView, PromotionRunView } from '@banke/contracts';
import { addDays } from '@banke/domain/calendar';
import { Badge, Button, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { SettingsDepartment } from '../roster/settings/settings-department';
import { SessionStore } from '../session/session-store';
import { CompanyClock } from '../words/company-clock';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { BOARD_STATES, boardState } from './board-filter';
import { BOARD_TONES } from './board-tones';
import { CriterionWords } from './criterion-words';
import { PromotionApi } from './promotion-api';

/** Determinations at the end of a month, and what the chosen one found. Nothing changes by them. */
@Component({
  selector: 'app-promotion-runs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, ListBody, RouterLink],
  templateUrl: './runs-page.html',
  styleUrls: ['../evaluation/tables.css', './promotion-page.css'],
})
export class PromotionRunsPage {
  private readonly api = inject(PromotionApi);
  private readonly place = inject(Place);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(CompanyClock);
  private readonly loaded = signal<Loaded<readonly PromotionRunView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly criterionWords = inject(CriterionWords);
  protected readonly department = inject(SettingsDepartment);
  protected readonly tones = BOARD_TONES;
  protected readonly busy = signal(false);
  protected readonly run = signal<PromotionRunDetailView | undefined>(undefined);
  protected readonly mayRun = computed(() => this.session.may('promotion.record'));
  /** The last day of the month before this one. */
  protected readonly monthEnd = computed(() => addDays(`${this.clock.today().slice(0, 7)}-01`, -1));
  protected readonly runs = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly state = computed(() => listState(this.loaded(), this.runs().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  /** What was found, what asks for a decision first. */
  protected readonly found = computed(() =>
    (this.run()?.found ?? [])
      .map((person) => ({ ...person, state: boardState(person.outcome) }))
      .sort((a, b) => BOARD_STATES.indexOf(a.state) - BOARD_STATES.indexOf(b.state)),
  );

  constructor() {
    onLive(['promotions-changed'], () => this.load());
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        this.run.set(undefined);
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    try {
      const { runs } = await this.api.runs(department);
      if (department !== this.department.id()) return;
      this.loaded.set({ is: 'ready', value: runs });
      const chosen = runs.find(({ id }) => id === this.place.param('open')) ?? runs[0];
      if (chosen) await this.show(chosen.id);
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected choose(id: string): void {
    this.place.change({ open: id }, { replace: true });
    void this.show(id);
  }

  protected async start(): Promise<void> {
    const departmentId = this.department.id();
    if (departmentId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      const run = await this.api.startRun({ departmentId, asOf: this.monthEnd() });
      this.place.change({ open: run.id }, { replace: true });
      this.toasts.done(this.words.t('promotion.runs.done'));
      const { runs } = await this.api.runs(departmentId);
      this.loaded.set({ is: 'ready', value: runs });
      this.run.set(run);
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }

  protected grade(code: string | null): string {
    const scheme = this.run()?.ladder.content;
    return scheme ? this.criterionWords.grade(scheme, code) : '–';
  }

  protected missing(person: PromotionRunDetailView['found'][number]): string {
    const step = person.outcome.steps[0];
    if (!step) return '–';
    const said =
      step.state === 'eligible' ? this.words.t('promotion.state.eligible') : this.criterionWords.open(step);
    return this.words.t('promotion.board.next', { grade: this.grade(step.to), said });
  }

  private async show(id: string): Promise<void> {
    try {
      this.run.set(await this.api.run(id));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
