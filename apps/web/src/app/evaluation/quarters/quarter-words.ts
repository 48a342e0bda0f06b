import { Injectable, inject } from '@angular/core';
import type { QuarterGradeView, QuarterPolicyView } from '@banke/contracts';
import { Words } from '../../words/words';
import { pointsText } from '../line-words';

/** Why a quarter has its grade, or none yet. */
@Injectable({ providedIn: 'root' })
export class QuarterWords {
  private readonly words = inject(Words);

  /** `2026 年第 4 季度` by its first day. */
  name(from: string): string {
    const quarter = (Number(from.slice(5, 7)) + 2) / 3;
    return this.words.t('evaluation.quarter.name', { year: from.slice(0, 4), quarter });
  }

  why({ outcome, breaches }: Pick<QuarterGradeView, 'outcome' | 'breaches'>): string {
    if (outcome.outcome === 'not-graded')
      return this.words.t('evaluation.quarter.tooFew', { months: outcome.months, least: outcome.least });
    if (outcome.override)
      return this.words.t('evaluation.quarter.override', {
        ...{ breaches, limit: outcome.override.limit, grade: outcome.byMean },
      });
    return this.words.t('evaluation.quarter.byMean', { mean: pointsText(outcome.mean) });
  }

  /** By what a quarter is graded. */
  rule({ leastMonths: least, from, breaches: limit }: QuarterPolicyView, department: string): string {
    const [a, b, c] = [from.A, from.B, from.C].map(pointsText) as [string, string, string];
    const rule = this.words.t('evaluation.quarter.rule', { department, least, a, b, c });
    if (limit === null) return rule;
    const gap = this.words.language() === 'en' ? ' ' : '';
    return `${rule}${gap}${this.words.t('evaluation.quarter.ruleBreaches', { limit })}`;
  }
}
