import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LessonView } from '@banke/contracts';
import { Button, Icon, Skeleton, StatePanel } from '@banke/ui';
import { Tell } from '../forms/tell';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { LearnStore } from './learn-store';
import { LessonText } from './lesson-text';

/** A course lesson by lesson, for the phone first: read, confirm, go on. The lesson shown is in the address. */
@Component({
  selector: 'app-learn-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, LessonText, RouterLink, Skeleton, StatePanel],
  providers: [LearnStore],
  templateUrl: './learn-page.html',
  styleUrl: './learn-page.css',
})
export class LearnPage {
  private readonly tell = inject(Tell);
  private readonly problems = inject(ProblemWords);

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(LearnStore);
  protected readonly sending = signal(false);

  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  /** The one in the address, else the one to go on with. */
  protected readonly lesson = computed((): LessonView | undefined => {
    const lessons = this.store.detail()?.lessons ?? [];
    return lessons.find(({ id }) => id === this.place.param('lesson')) ?? this.store.next();
  });
  protected readonly index = computed(() => {
    const shown = this.lesson()?.id;
    return (this.store.detail()?.lessons ?? []).findIndex(({ id }) => id === shown);
  });
  protected readonly after = computed(() => this.store.detail()?.lessons[this.index() + 1]);
  protected readonly before = computed(() => this.store.detail()?.lessons[this.index() - 1]);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
  }

  protected open(lesson: LessonView | undefined): void {
    this.place.change({ lesson: lesson?.id ?? null });
    document.querySelector('main')?.scrollTo({ top: 0 });
  }

  protected begin(): Promise<void> {
    return this.send(() => this.store.begin());
  }

  /** Done with the lesson; then on to the next one that is not. */
  protected async read(lesson: LessonView): Promise<void> {
    await this.send(async () => {
      if (!this.store.isDone(lesson)) await this.store.read(lesson, lesson.confirm);
      if (this.store.detail()?.completedAt === null) this.open(this.after() ?? this.store.next());
    });
  }

  private async send(deed: () => Promise<void>): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    await this.tell.of(deed());
    this.sending.set(false);
  }
}
