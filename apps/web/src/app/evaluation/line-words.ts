import { Injectable, inject } from '@angular/core';
import {
  figureText,
  type KpiUnit,
  type Points,
  type Ratio,
  reachedTier,
  type ScoredLine,
  type ScoreLine,
  type TemplateLine,
} from '@banke/domain/evaluation';
import { Formats } from '../words/formats';
import { Words } from '../words/words';

/** 9000 → 90.00 */
export function pointsText(points: Points): string {
  return (points / 100).toFixed(2);
}

/** The same with its sign, for what is added or taken away. */
export function signedPoints(points: Points): string {
  return points < 0 ? `−${pointsText(-points)}` : `+${pointsText(points)}`;
}

/** Lines of a score as sums that one can follow. */
@Injectable({ providedIn: 'root' })
export class LineWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** Counts with what they come to: 42/1459 = 2.9%. */
  value(value: Ratio, unit: KpiUnit): string {
    const typed = figureText(value, unit);
    if (unit === 'percent') return typed.includes('/') ? `${typed} = ${this.number(value, unit)}` : typed;
    return this.number(value, unit);
  }

  number({ numerator, denominator }: Ratio, unit: KpiUnit): string {
    if (unit === 'percent') return this.formats.percent(numerator / denominator);
    const number = this.formats.number(numerator / denominator);
    return unit === 'seconds' || unit === 'minutes'
      ? this.words.t(`evaluation.unit.${unit}`, { n: number })
      : number;
  }

  /** How the value became the score, with the numbers put in. */
  formula({ line, value, score }: ScoredLine): string {
    const { scoring, unit } = line;
    const said = { value: this.number(value, unit), score: pointsText(score) };
    switch (scoring.kind) {
      case 'linear': {
        const [floor, target] = [this.number(scoring.floor, unit), this.number(scoring.target, unit)];
        return this.words.t('evaluation.formula.linear', { ...said, floor, target });
      }
      case 'deduct':
        return this.words.t('evaluation.formula.deduct', { ...said, each: pointsText(scoring.each) });
      case 'tiers': {
        const tier = reachedTier(scoring, value);
        return tier
          ? this.words.t('evaluation.formula.tier', { ...said, from: this.number(tier.from, unit) })
          : this.words.t('evaluation.formula.noTier', said);
      }
      case 'yes-no':
        return this.words.t('evaluation.formula.yesNo', said);
    }
  }

  /** What a line asks for, before anything is put in. */
  rule({ scoring, unit }: TemplateLine): string {
    if (scoring.kind === 'linear')
      return `${this.number(scoring.floor, unit)} → ${this.number(scoring.target, unit)}`;
    if (scoring.kind === 'deduct')
      return this.words.t('evaluation.rule.deduct', { each: pointsText(scoring.each) });
    return this.words.t(`evaluation.rule.${scoring.kind}`);
  }

  source({ line }: ScoreLine): string {
    return this.words.t(`evaluation.source.${line.source}`);
  }

  part(code: string): string {
    return PARTS.includes(code) ? this.words.t(`evaluation.part.${code}`) : code;
  }

  weight(basisPoints: number): string {
    return `${String(basisPoints / 100)}%`;
  }
}

export const PARTS: readonly string[] = ['kpi', 'inspection', 'attendance', 'training', 'supervisor'];
