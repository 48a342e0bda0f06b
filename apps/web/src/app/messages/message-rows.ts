import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import type { MessageView } from '@banke/contracts';
import { Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { MessageWords } from './message-words';

/** Messages under each other, for the page, the bell and Home. Opening one leads to what it is about and marks it read. */
@Component({
  selector: 'app-message-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  templateUrl: './message-rows.html',
  styleUrl: './message-rows.css',
})
export class MessageRows {
  private readonly router = inject(Router);

  readonly messages = input.required<readonly MessageView[]>();
  readonly opened = output<MessageView>();
  readonly read = output<MessageView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(MessageWords);

  /** Only ever a page of our own: a tree of the router has no origin. */
  protected treeOf(link: string): UrlTree {
    return this.router.parseUrl(link);
  }
}
