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
import type { PromotionBoardView, PromotionPersonView } from '@banke/contracts';
import { Badge } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { SettingsDepartment } from '../roster/settings/settings-department';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { BOARD_STATES, boardState, filtered } from './board-filter';
import { BOARD_TONES } from './board-tones';
import { CriterionWords } from './criterion-words';
import { PromotionApi } from './promotion-api';

/** A department on the ladder: who could rise, what is missing, who is at risk. */
@Component({
  selector: 'app-promotion-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, ListBody, RouterLink],
  templateUrl: './promotion-page.html',
  styleUrls: ['../evaluation/tables.css', './promotion-page.css'],
})
export class PromotionPage {
  private readonly api = inject(PromotionApi);
  private readonly loaded = signal<Loaded<PromotionBoardView>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly criterionWords = inject(CriterionWords);
  protected readonly place = inject(Place);
  protected readonly department = inject(SettingsDepartment);
  protected readonly tones = BOARD_TONES;
  protected readonly board = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  protected readonly filter = computed(() => ({
    grade: this.place.param('grade'),
    state: this.place.param('state'),
    text: this.place.param('q'),
  }));
  protected readonly people = computed(() => filtered(this.board()?.people ?? [], this.filter()));
  /** States that somebody is in, each with how many. */
  protected readonly states = computed(() => {
    const people = this.board()?.people ?? [];
    return BOARD_STATES.map((state) => ({
      state,
      count: people.filter(({ outcome }) => boardState(outcome) === state).length,
    })).filter(({ count }) => count > 0);
  });
  protected readonly grades = computed(() => this.board()?.ladder?.content.grades ?? []);
  protected readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is === 'loading') return 'loading';
    if (loaded.is === 'failed') return loaded.problem.code === 'access.refused' ? 'refused' : 'failed';
    if (!loaded.value.ladder) return 'empty';
    return this.people().length === 0 ? 'filtered-to-nothing' : 'filled';
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['promotions-changed', 'scores-changed', 'staff-changed'], () => this.load());
    effect(() => {
      this.department.id();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    const department = this.department.id();
    if (department === undefined) return;
    const asked = ++this.asked;
    try {
      const value = await this.api.board(department);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected choose(name: 'grade' | 'state' | 'q', value: string): void {
    this.place.change({ [name]: value || null }, { replace: true });
  }

  protected clear(): void {
    this.place.change({ grade: null, state: null, q: null }, { replace: true });
  }

  protected stateOf({ outcome }: PromotionPersonView) {
    return boardState(outcome);
  }

  protected grade(code: string | null): string {
    const scheme = this.board()?.ladder?.content;
    return scheme ? this.criterionWords.grade(scheme, code) : '–';
  }

  protected next({ outcome }: PromotionPersonView): string {
    const step = outcome.steps[0];
    if (!step) return '–';
    const { t } = this.words;
    const { by, to } = step;
    const open = step.state === 'eligible' ? t('promotion.state.eligible') : this.criterionWords.open(step);
    const said = by === null ? open : t('promotion.step.by', { open, day: this.formats.date(by) });
    return t('promotion.board.next', { grade: this.grade(to), said });
  }
}
