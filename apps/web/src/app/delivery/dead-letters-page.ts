import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { DeadLetterView } from '@banke/contracts';
import { MESSAGE_TOPICS } from '@banke/contracts/codes';
import { Button, ConfirmDialog, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { DeadLettersStore } from './dead-letters-store';

/** What did not reach anybody: to whom, why, and what to do about it. */
@Component({
  selector: 'app-dead-letters-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ListBody],
  providers: [DeadLettersStore],
  templateUrl: './dead-letters-page.html',
  styleUrl: './delivery-rows.css',
})
export class DeadLettersPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(DeadLettersStore);
  protected readonly tell = inject(Tell);

  protected to({ robotName, accountName }: DeadLetterView): string {
    return robotName ?? accountName ?? this.words.t('shell.forgotten');
  }

  protected about({ kind }: DeadLetterView): string {
    if (kind === 'robot.test') return this.words.t('delivery.topic.robot');
    const topic = MESSAGE_TOPICS.find((each) => kind.startsWith(`${each}.`));
    return this.words.t(`delivery.topic.${topic ?? 'email'}`);
  }

  protected why({ failure, detail }: DeadLetterView): string {
    const number = detail === null ? '' : this.words.t('delivery.detail', { detail });
    return this.words.t(`codes.deliveryFailure.${failure}`) + number;
  }

  protected async discard(letter: DeadLetterView): Promise<void> {
    const { t } = this.words;
    const sure = await this.dialogs.ask<boolean>(ConfirmDialog, {
      heading: t('delivery.failed.discardHeading', { to: this.to(letter) }),
      text: t('delivery.failed.discardText'),
      deed: t('delivery.failed.discard'),
      cancel: t('shell.cancel'),
    });
    if (sure) await this.tell.of(this.store.discard(letter));
  }
}
