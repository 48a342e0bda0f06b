import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LearningListView, LearningView } from '@banke/contracts';
import { Badge, Button, Icon, type ListState } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { ListBody } from '../lists/list-body';
import { onLive } from '../live/on-live';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AssignedWords } from './assigned-words';
import { LearningApi } from './learning-api';
import { OwnSessions } from './own-sessions';
import { toTake } from './to-take';

const NOTHING: LearningListView = { person: true, learning: [], assigned: [] };

/** What somebody is to take, takes and has taken: go on where one left off. */
@Component({
  selector: 'app-learning-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, OwnSessions, RouterLink],
  templateUrl: './learning-page.html',
  styleUrl: './learning-page.css',
})
export class LearningPage {
  private readonly api = inject(LearningApi);
  private readonly loaded = signal<Loaded<LearningListView>>({ is: 'loading' });
  private asked = 0;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(AssignedWords);
  protected readonly person = computed(() => {
    const loaded = this.loaded();
    return loaded.is !== 'ready' || loaded.value.person;
  });
  protected readonly all = computed(() => {
    const loaded = this.loaded();
    return toTake(loaded.is === 'ready' ? loaded.value : NOTHING);
  });
  private readonly rows = computed(() => this.all().own);
  protected readonly groups = computed(() =>
    [
      { name: 'open', rows: this.rows().filter(({ completedAt }) => completedAt === null) },
      { name: 'done', rows: this.rows().filter(({ completedAt }) => completedAt !== null) },
    ].filter(({ rows }) => rows.length > 0),
  );
  protected readonly state = computed((): ListState => {
    const loaded = this.loaded();
    const { open, exempt, own } = this.all();
    const shown = [...open, ...exempt, ...own];
    return listState(loaded.is === 'ready' ? { ...loaded, value: shown } : loaded, shown.length);
  });
  protected readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['lessons-changed', 'courses-changed'], () => this.load());
  }

  protected share({ done, of }: LearningView): number {
    return of === 0 ? 0 : Math.round((done / of) * 100);
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
}
