import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, Skeleton, Viewport } from '@banke/ui';
import { Tell } from '../forms/tell';
import { Place } from '../shell/place';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { LatestMessages } from './latest-messages';
import { MessageRows } from './message-rows';

const SHOWN = 8;

/** How many messages wait, and the newest of them. On the phone it leads to their page. */
@Component({
  selector: 'app-message-bell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    Icon,
    MessageRows,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './message-bell.html',
  styleUrl: './message-bell.css',
})
export class MessageBell {
  private readonly problems = inject(ProblemWords);

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;
  protected readonly store = inject(LatestMessages);
  protected readonly tell = inject(Tell);
  protected readonly open = signal(false);
  protected readonly shown = computed(() => this.store.messages().slice(0, SHOWN));
  protected readonly label = computed(() =>
    this.store.unread() > 0
      ? this.words.count('shell.messages.waiting', this.store.unread())
      : this.words.t('shell.pages.messages'),
  );
  protected readonly count = computed(() => (this.store.unread() > 99 ? '99+' : String(this.store.unread())));
  protected readonly problem = computed(() => {
    const problem = this.store.problem();
    return problem && this.problems.notLoaded(problem);
  });

  /** The sentences travel with the first look at them. */
  protected async toggle(): Promise<void> {
    if (!this.open()) await this.words.open('messages');
    this.open.update((open) => !open);
  }
}
