import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuizListView, QuizView } from '@banke/contracts';
import type { QuizState } from '@banke/domain/quiz';
import { Badge, Button, Icon, type ListState } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { Words } from '../words/words';
import { QuizzesApi } from './quizzes-api';

/** The quizzes somebody makes: what they ask, whether they are open, and the way to what came of them. */
@Component({
  selector: 'app-quizzes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink],
  templateUrl: './quizzes-page.html',
  styleUrl: './quiz-rows.css',
})
export class QuizzesPage {
  private readonly api = inject(QuizzesApi);
  private readonly tell = inject(Tell);
  private readonly loaded = signal<Loaded<QuizListView>>({ is: 'loading' });

  protected readonly words = inject(Words);
  protected readonly rows = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.quizzes : [];
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
  }

  protected async step({ id, version }: QuizView, to: QuizState): Promise<void> {
    await this.tell.of(this.api.step(id, to, version));
    await this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.list() });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
