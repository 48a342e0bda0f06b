import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnQuizListView, OwnQuizView } from '@banke/contracts';
import { Badge, Icon, type ListState } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { OwnQuizzesApi } from './own-quizzes-api';

/** The quizzes somebody can take and has taken; what is open stands first. */
@Component({
  selector: 'app-own-quizzes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Icon, ListBody, RouterLink],
  templateUrl: './own-quizzes-page.html',
  styleUrl: './quiz-rows.css',
})
export class OwnQuizzesPage {
  private readonly api = inject(OwnQuizzesApi);
  private readonly loaded = signal<Loaded<OwnQuizListView>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly person = computed(() => {
    const loaded = this.loaded();
    return loaded.is !== 'ready' || loaded.value.person;
  });
  protected readonly rows = computed(() => {
    const loaded = this.loaded();
    const rows = loaded.is === 'ready' ? loaded.value.quizzes : [];
    return [...rows].sort((a, b) => Number(this.isOver(a)) - Number(this.isOver(b)));
  });
  protected readonly state = computed((): ListState => {
    const loaded = this.loaded();
    return listState(loaded.is === 'ready' ? { ...loaded, value: this.rows() } : loaded, this.rows().length);
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['lessons-changed'], () => this.load());
  }

  protected isGoingOn({ attempts }: OwnQuizView): boolean {
    return attempts.some(({ submittedAt }) => submittedAt === null);
  }

  protected async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.list();
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  private isOver({ barrier, passed }: OwnQuizView): boolean {
    return barrier !== null || passed === true;
  }
}
