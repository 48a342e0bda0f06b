import { Injectable, inject } from '@angular/core';
import type { AssignmentView, OwnAssignedView } from '@banke/contracts';
import type { BadgeTone } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

type Why = Pick<OwnAssignedView, 'because' | 'bundleName' | 'qualificationName' | 'byName'>;

/** Why somebody is to take a course, and until when, in a few words. */
@Injectable({ providedIn: 'root' })
export class AssignedWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  why({ because, bundleName, qualificationName, byName }: Why): string {
    const name = bundleName ?? qualificationName ?? '';
    const by = byName ?? this.words.t('training.assign.product');
    return this.words.t(`training.assign.why.${because}`, { name, by });
  }

  due({ standing, dueOn }: Pick<OwnAssignedView, 'standing' | 'dueOn'>): string {
    const key = standing === 'overdue' ? 'wasDue' : 'due';
    return this.words.t(`training.assign.${key}`, { day: this.formats.date(dueOn) });
  }

  tone({ standing }: Pick<OwnAssignedView, 'standing'>): BadgeTone {
    if (standing === 'overdue') return 'danger';
    return standing === 'done' ? 'ok' : standing === 'open' ? 'accent' : 'neutral';
  }

  /** Whom an assignment means: 班组：售前 / New hires. */
  target({ target, targetNames }: Pick<AssignmentView, 'target' | 'targetNames'>): string {
    const [first, second, third, ...others] = targetNames;
    const named = [first, second, third].filter((name) => name !== undefined);
    const names = this.formats.list(
      others.length > 0 ? [...named, this.words.t('training.assign.more', { n: others.length })] : named,
    );
    return this.words.t(`training.assign.to.${target}`, { names });
  }

  deadline({ dueOn, dueDays }: Pick<AssignmentView, 'dueOn' | 'dueDays'>): string {
    return dueOn === null
      ? this.words.t('training.assign.within', { days: dueDays ?? 0 })
      : this.words.t('training.assign.due', { day: this.formats.date(dueOn) });
  }
}
