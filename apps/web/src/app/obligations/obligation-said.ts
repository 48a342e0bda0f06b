import { Injectable, inject } from '@angular/core';
import type { ObligationView } from '@banke/contracts';
import type { Evidence } from '@banke/domain/obligations';
import type { Role } from '@banke/domain/people';
import type { BadgeTone } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

const TONES: Record<ObligationView['state'], BadgeTone> = {
  open: 'neutral',
  'handed-in': 'accent',
  returned: 'warn',
  done: 'ok',
  waived: 'neutral',
};

/** What is said about one obligation. Needs the words of the area `obligations`. */
@Injectable({ providedIn: 'root' })
export class ObligationSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(CompanyClock);

  /** 11月28日 周六 18:00 前. */
  due({ dueOn, time }: ObligationView): string {
    const day = this.formats.day(dueOn);
    return time === null ? day : this.words.t('obligations.dueAt', { day, time });
  }

  /** Short, for a list whose heading says the rest. */
  dueShort({ dueOn, time }: ObligationView): string {
    if (dueOn === this.clock.today())
      return time === null ? this.words.t('obligations.today') : this.words.t('obligations.by', { time });
    return time === null ? this.formats.date(dueOn) : `${this.formats.date(dueOn)} ${time}`;
  }

  /** 逾期 3 天; undefined for what is in time. */
  late({ overdue, dueOn }: ObligationView): string | undefined {
    if (!overdue) return undefined;
    const days = Math.round((Date.parse(this.clock.today()) - Date.parse(dueOn)) / 86_400_000);
    return days > 0 ? this.words.count('obligations.lateBy', days) : this.words.t('obligations.late');
  }

  state({ state }: ObligationView): string {
    return this.words.t(`obligations.state.${state}`);
  }

  tone({ state }: ObligationView): BadgeTone {
    return TONES[state];
  }

  role(role: Role): string {
    return this.words.t(`codes.role.${role}`);
  }

  evidence(evidence: Evidence): string {
    return this.words.t(`obligations.evidence.${evidence}`);
  }

  /** Who has it to do: names where they are known, else the role; 某某（代理 某某）. */
  owners({ ownerRole, ownerNames, delegateNames }: ObligationView): string {
    const owners = ownerNames.length > 0 ? this.formats.list(ownerNames) : this.role(ownerRole);
    return delegateNames.length === 0
      ? owners
      : this.words.t('obligations.withDelegates', { owners, delegates: this.formats.list(delegateNames) });
  }

  /** 提交给部门经理, or that it is done where nobody needs to accept it. */
  handIn({ receiverRole }: Pick<ObligationView, 'receiverRole'>): string {
    return receiverRole === null
      ? this.words.t('obligations.finish')
      : this.words.t('obligations.handInTo', { role: this.role(receiverRole) });
  }
}
