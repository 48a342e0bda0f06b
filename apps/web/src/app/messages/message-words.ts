import { Injectable, inject } from '@angular/core';
import type { MessageView } from '@banke/contracts';
import { messageSentence, type MessageKind } from '@banke/contracts/codes';
import type { IconName } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

type Told = Pick<MessageView, 'kind' | 'params'>;

/** Went wrong, or is late. */
const URGENT: readonly MessageKind[] = [
  'obligation.overdue',
  'obligation.returned',
  'roster.returned',
  'roster.publication-refused',
  'training.overdue',
  'scores.returned',
  'job.failed',
];

/** A message as one sentence. Needs the words of the area `messages`. */
@Injectable({ providedIn: 'root' })
export class MessageWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  sentence(message: Told): string {
    const { t } = this.words;
    return messageSentence(message, { t, date: (day) => this.formats.date(day) });
  }

  icon({ kind }: Told): IconName {
    if (kind.startsWith('obligation.')) return 'task';
    if (kind.startsWith('roster.')) return 'calendar';
    if (kind.startsWith('training.')) return 'book';
    if (kind.startsWith('delegation.')) return 'swap';
    return kind.startsWith('staff.') || kind.startsWith('account.') ? 'people' : 'clock';
  }

  /** Something went wrong or is late: said by a mark, not only by its words. */
  urgent({ kind }: Told): boolean {
    return URGENT.includes(kind);
  }
}
