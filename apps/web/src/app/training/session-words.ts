import { Injectable, inject } from '@angular/core';
import type { TrainingSessionView } from '@banke/contracts';
import { clockTime } from '@banke/domain/roster';
import { sessionStanding, type SessionStanding } from '@banke/domain/training';
import type { BadgeTone } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

const TONES: Record<SessionStanding, BadgeTone> = {
  open: 'accent',
  full: 'warn',
  unwritten: 'danger',
  held: 'ok',
  cancelled: 'neutral',
};

/** A session in a few words. */
@Injectable({ providedIn: 'root' })
export class SessionWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly today = inject(CompanyClock).today;

  standing(session: TrainingSessionView): SessionStanding {
    return sessionStanding(session, this.today());
  }

  tone(session: TrainingSessionView): BadgeTone {
    return TONES[this.standing(session)];
  }

  /** 08:00–09:00. */
  hours({ from, to }: Pick<TrainingSessionView, 'from' | 'to'>): string {
    return `${clockTime(from)}–${clockTime(to)}`;
  }

  when(session: Pick<TrainingSessionView, 'day' | 'from' | 'to'>): string {
    return `${this.formats.day(session.day)} ${this.hours(session)}`;
  }

  place({ room, link }: Pick<TrainingSessionView, 'room' | 'link'>): string {
    return room ?? this.words.t(link === null ? 'training.session.nowhere' : 'training.session.online');
  }

  /** 9640 → 96.4%. */
  share(share: number): string {
    return this.formats.percent(share / 10_000);
  }

  /** 96.4%（7 人）, or only how many answered while there are too few. */
  satisfaction({ n, share }: TrainingSessionView['satisfaction']): string {
    if (n === 0) return this.words.t('training.session.noAnswers');
    return share === null
      ? this.words.t('training.session.fewAnswers', { n })
      : this.words.t('training.session.satisfied', { share: this.share(share), n });
  }
}
