import { Injectable, inject } from '@angular/core';
import type { ObligationRuleView } from '@banke/contracts';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

type When = Pick<ObligationRuleView, 'rhythm' | 'day' | 'month' | 'onDay' | 'time'>;
type Who = Pick<ObligationRuleView, 'ownerRole' | 'receiverRole'>;

const LAST = 31;

/** A rule in one sentence: 每月28日 18:00 前 · 客服主管 → 部门经理. */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  sentence(rule: When & Who): string {
    return this.words.t('obligations.rule.sentence', { when: this.when(rule), who: this.who(rule) });
  }

  when(rule: When): string {
    const day = this.day(rule);
    return rule.time === null ? day : this.words.t('obligations.dueAt', { day, time: rule.time });
  }

  who({ ownerRole, receiverRole }: Who): string {
    const from = this.words.t(`codes.role.${ownerRole}`);
    if (receiverRole === null) return from;
    return this.words.t('obligations.rule.fromTo', { from, to: this.words.t(`codes.role.${receiverRole}`) });
  }

  private day({ rhythm, day, month, onDay }: When): string {
    const { t } = this.words;
    switch (rhythm) {
      case 'daily':
        return t('obligations.rhythm.daily');
      case 'weekly':
        return t('obligations.rule.weekly', { weekday: this.formats.weekdays('long')[(day ?? 1) - 1] ?? '' });
      case 'monthly':
        return day === LAST
          ? t('obligations.rule.monthEnd')
          : t('obligations.rule.monthly', { day: day ?? 1 });
      case 'quarterly':
        return t('obligations.rule.quarterly', { month: month ?? 1, day: this.dayOf(day) });
      case 'yearly':
        return t('obligations.rule.yearly', { month: this.monthName(month ?? 1), day: this.dayOf(day) });
      case 'on-event':
      case 'once':
        return this.occasion({ day, onDay });
    }
  }

  /** What comes by no calendar: each time it happens, or on one day. */
  private occasion({ day, onDay }: Pick<When, 'day' | 'onDay'>): string {
    if (day !== null) return this.words.t('obligations.rule.onEvent', { day });
    return onDay ? this.formats.day(onDay) : this.words.t('obligations.rhythm.once');
  }

  private dayOf(day: number | null): string {
    return day === LAST
      ? this.words.t('obligations.rule.lastDay')
      : this.words.t('obligations.rule.dayOfMonth', { day: day ?? 1 });
  }

  monthName(month: number): string {
    const language = this.words.language();
    const style = language === 'en' ? 'long' : 'numeric'; // 11月, not 十一月
    return new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(
      Date.UTC(2024, month - 1, 1),
    );
  }
}
