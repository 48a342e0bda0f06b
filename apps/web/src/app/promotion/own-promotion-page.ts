import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { PromotionStandingView } from '@banke/contracts';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Words } from '../words/words';
import { CourseNames } from './course-names';
import { PromotionApi } from './promotion-api';
import { StandingPanels } from './standing-panels';

/** Where whoever looks stands on the ladder, and what the next grade asks. */
@Component({
  selector: 'app-own-promotion-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody, StandingPanels],
  template: `
    <div class="bk-page lines">
      <div class="bk-page-head">
        <div class="grow">
          <h1>{{ words.t('shell.pages.ownPromotion') }}</h1>
          <p>{{ words.t('promotion.own.lead') }}</p>
        </div>
      </div>
      <app-list-body
        [state]="state()"
        [failed]="words.t('promotion.failed')"
        [problem]="problem()"
        [emptyHeading]="words.t('promotion.own.empty.heading')"
        [emptyText]="words.t('promotion.own.empty.text')"
        nothingHeading=""
        nothingText=""
        (retried)="load()"
      >
        <ng-template #filled>
          @for (standing of standings(); track standing.person.staffId) {
            <app-standing-panels [standing]="standing" />
          }
        </ng-template>
      </app-list-body>
    </div>
  `,
})
export class OwnPromotionPage {
  private readonly api = inject(PromotionApi);
  private readonly loaded = signal<Loaded<readonly PromotionStandingView[]>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly standings = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  protected readonly state = computed(() => listState(this.loaded(), this.standings().length));
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['promotions-changed', 'scores-changed', 'lessons-changed'], () => this.load());
    void inject(CatalogueDirectory).load();
    void inject(CourseNames).load();
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      const { standing } = await this.api.own();
      this.loaded.set({ is: 'ready', value: standing ? [standing] : [] });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
