import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject } from '@angular/core';
import { JOB_STATES } from '@banke/contracts/codes';
import { Choice, type ChoiceOption } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { JobRow } from './job-row';
import { JobsStore } from './jobs-store';

type Whose = 'own' | 'everybody';

/** What runs by itself and what came of it. */
@Component({
  selector: 'app-jobs-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Choice, JobRow, ListBody],
  providers: [JobsStore],
  templateUrl: './jobs-page.html',
  styleUrl: './jobs-page.css',
})
export class JobsPage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly words = inject(Words);
  protected readonly store = inject(JobsStore);
  protected readonly place = inject(Place);
  protected readonly tell = inject(Tell);
  protected readonly states = JOB_STATES;
  protected readonly meant = computed(() => this.place.param('open'));
  protected readonly whose = computed((): ChoiceOption<Whose>[] => [
    { value: 'own', text: this.words.t('jobs.own') },
    { value: 'everybody', text: this.words.t('jobs.everybody') },
  ]);

  constructor() {
    effect(() => {
      const id = this.meant();
      if (id === undefined || !this.store.jobs().some((job) => job.id === id)) return;
      setTimeout(() =>
        this.host.querySelector(`[data-job="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' }),
      );
    });
  }

  protected choose(whose: Whose): void {
    this.place.change({ of: whose === 'everybody' ? whose : null });
  }
}
