import { Injectable, inject } from '@angular/core';
import {
  type Block,
  type DayHours,
  type EntryKind,
  type Need,
  minutesOfBlocks,
  spanOf,
  typedTime,
} from '@banke/domain/roster';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';

/** The times of a shift as people say them. */
@Injectable({ providedIn: 'root' })
export class ShiftWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** 08:30, 24:00, 次日 06:00. Read back by `minutes`. */
  time(minutes: number): string {
    const nextDay = minutes > 1440;
    const time = clock(nextDay ? minutes - 1440 : minutes);
    return nextDay ? this.words.t('roster-settings.nextDay', { time }) : time;
  }

  minutes(text: string): number | undefined {
    return typedTime(text);
  }

  /** 15:00–24:00; a dash for what has no time. */
  span({ blocks }: { blocks: readonly Block[] }): string {
    const span = spanOf({ blocks });
    return span ? this.hours(span) : '—';
  }

  /** 11:00–13:00, 22:00–次日 06:00. */
  hours({ from, to }: DayHours): string {
    return `${this.time(from)}–${this.time(to)}`;
  }

  /** What a need is called: its shift, or its hours. */
  need(need: Need): string {
    return 'template' in need ? need.template.name : this.hours(need.hours);
  }

  work({ blocks }: { blocks: readonly Block[] }): string {
    return blocks.length > 0 ? this.formats.duration(minutesOfBlocks(blocks).work) : '—';
  }

  /** 12:00–13:00、15:30–16:00: what does not count as work. */
  breaks({ blocks }: { blocks: readonly Block[] }): string {
    return blocks
      .filter(({ work }) => !work)
      .map(({ from, to }) => `${this.time(from)}–${this.time(to)}`)
      .join(this.words.t('roster-settings.and'));
  }

  kind(kind: EntryKind): string {
    return this.words.t(`roster-settings.kind.${kind}`);
  }
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
