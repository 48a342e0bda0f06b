import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, Choice, type ChoiceOption, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { Place } from '../shell/place';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { MessageRows } from './message-rows';
import { MessagesStore } from './messages-store';

/** Everything the product has told somebody, newest first. */
@Component({
  selector: 'app-messages-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Choice, Icon, ListBody, MessageRows],
  providers: [MessagesStore],
  templateUrl: './messages-page.html',
  styleUrl: './messages-page.css',
})
export class MessagesPage {
  private readonly problems = inject(ProblemWords);

  protected readonly words = inject(Words);
  protected readonly store = inject(MessagesStore);
  protected readonly place = inject(Place);
  protected readonly tell = inject(Tell);

  protected readonly choices = computed((): ChoiceOption<'all' | 'unread'>[] => [
    { value: 'all', text: this.words.t('messages.all') },
    { value: 'unread', text: this.words.t('messages.unread'), count: this.store.unread() },
  ]);

  protected choose(only: 'all' | 'unread'): void {
    this.place.change({ only: only === 'unread' ? only : null });
  }

  protected olderProblem(): string {
    const older = this.store.older();
    return older.is === 'failed' ? this.problems.notLoaded(older.problem) : '';
  }
}
