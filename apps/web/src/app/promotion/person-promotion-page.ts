import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { PromotionStandingView } from '@banke/contracts';
import type { Criterion } from '@banke/domain/promotion';
import { Button, Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { AwardDialog } from './award-dialog';
import { DecisionDialog } from './decision-dialog';
import { CourseNames } from './course-names';
import { PromotionApi } from './promotion-api';
import { RecordDialog } from './record-dialog';
import { StandingPanels } from './standing-panels';

/** One person on the ladder, for those who look after them: what was found, and what people record and decide. */
@Component({
  selector: 'app-person-promotion-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, ListBody, StandingPanels],
  templateUrl: './person-promotion-page.html',
})
export class PersonPromotionPage {
  private readonly api = inject(PromotionApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly staffId = inject(ActivatedRoute).snapshot.paramMap.get('id') ?? '';
  private readonly loaded = signal<Loaded<readonly PromotionStandingView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly standing = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value[0] : undefined;
  });
  protected readonly state = computed(() => listState(this.loaded(), this.standing() ? 1 : 0));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  /** Nobody records or decides for themselves. */
  protected readonly others = computed(() => this.standing()?.own === false);
  protected readonly mayRecord = computed(() => this.others() && this.session.may('promotion.record'));
  protected readonly mayAward = computed(() => this.others() && this.session.may('promotion.award'));
  protected readonly mayDecide = computed(() => this.others() && this.session.may('promotion.decide'));

  constructor() {
    onLive(['promotions-changed', 'scores-changed', 'staff-changed'], () => this.load());
    void inject(CatalogueDirectory).load();
    void inject(CourseNames).load();
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.show(await this.api.person(this.staffId));
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected record(criterion: Criterion): void {
    this.open(RecordDialog, { criterion }, 'promotion.record.done');
  }

  protected award(): void {
    this.open(AwardDialog, {}, 'promotion.award.done');
  }

  protected decide(): void {
    this.open(DecisionDialog, { runId: this.place.param('run') }, 'promotion.decision.done');
  }

  private open(dialog: Parameters<Dialogs['open']>[0], more: object, said: string): void {
    const standing = this.standing();
    const done = (after: PromotionStandingView) => {
      this.show(after);
      this.toasts.done(this.words.t(said));
    };
    this.dialogs.open(dialog, { ...more, standing, done });
  }

  private show(standing: PromotionStandingView): void {
    this.loaded.set({ is: 'ready', value: [standing] });
  }
}
