import { Injectable, inject } from '@angular/core';
import type { Criterion, PromotionScheme, StepOutcome, Verdict, Window } from '@banke/domain/promotion';
import { EXCELLENT_AGENT } from '@banke/domain/promotion';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Formats } from '../words/formats';
import type { Language } from '../words/languages';
import { Words } from '../words/words';
import { CourseNames } from './course-names';

/** Criteria of promotion as sentences, in the language spoken or in another one that is loaded. */
@Injectable({ providedIn: 'root' })
export class CriterionWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly courses = inject(CourseNames);

  sentence(criterion: Criterion, language: Language = this.words.language()): string {
    const say: Say = (key, params) => this.words.tIn(language, `promotion.${key}`, params);
    const count: Count = (key, n, params) => this.words.countIn(language, `promotion.${key}`, n, params);
    const window = 'window' in criterion ? windowIn({ say, count }, criterion.window) : '';
    switch (criterion.kind) {
      case 'tenure':
        return count(`criterion.tenure.${criterion.since}`, criterion.months);
      case 'mean-rank':
        return count('criterion.mean-rank', criterion.months, { best: criterion.best });
      case 'month-ranks': {
        const { rank, side, run } = criterion;
        const said = { rank, window, run: say(`run.${run}`) };
        return count(`criterion.month-ranks.${side}`, criterion.count, said);
      }
      case 'month-scores': {
        const said = { below: String(criterion.below / 100), window, run: say(`run.${criterion.run}`) };
        return count('criterion.month-scores', criterion.count, said);
      }
      case 'quarter-grades': {
        const grades = criterion.grades.join(say('or'));
        return count('criterion.quarter-grades', criterion.count, {
          ...{ grades, window, run: say(`run.${criterion.run}`) },
        });
      }
      case 'awards':
        return count('criterion.awards', criterion.count, {
          award: this.award(criterion.award, say),
          window,
        });
      case 'violations': {
        const classes = criterion.classes.map((each) => say(`class.${each}`)).join(say('or'));
        return criterion.most === 0
          ? say('criterion.violations.none', { classes, window })
          : count('criterion.violations.some', criterion.most, { classes, window });
      }
      default:
        return this.single(criterion, say, language);
    }
  }

  /** The name of an award; what a department named itself is said as it is. */
  award(award: string, say: Say = (key) => this.words.t(`promotion.${key}`)): string {
    return award === EXCELLENT_AGENT ? say('award.excellent-agent') : award;
  }

  grade({ grades }: PromotionScheme, code: string | null): string {
    return grades.find((each) => each.code === code)?.name[this.words.language()] ?? '–';
  }

  /** How much of a step is still open. */
  open({ missing, toConfirm }: Pick<StepOutcome, 'missing' | 'toConfirm'>): string {
    if (toConfirm === 0) return this.words.count('promotion.step.missing.measured', missing);
    if (missing === 0) return this.words.count('promotion.step.missing.judged', toConfirm);
    return this.words.t('promotion.step.missing.both', { missing, toConfirm });
  }

  /** The value beside its threshold; empty where yes or no says all. */
  value({ kind, value, threshold, of }: Verdict): string {
    const { t } = this.words;
    if (kind === 'item' || kind === 'qualification' || kind === 'course') return '';
    if (value === null) return '–';
    switch (kind) {
      case 'tenure':
        return this.words.count('promotion.value.months', threshold, { value, threshold });
      case 'mean-rank':
        return t('promotion.value.rank', { value, of: of ?? 0, threshold });
      case 'vote':
        return this.formats.percent(value / 10_000);
      case 'panel':
        return (value / 100).toFixed(2);
      default:
        return t('promotion.value.times', { value, threshold });
    }
  }

  /** What is still needed, and by when it could be there. */
  needs({ kind, state, by, why }: Verdict, asOf: string): string {
    if (state === 'met') return '';
    const { t } = this.words;
    const reason = why === null ? t(`promotion.help.${kind}`) : t(`promotion.why.${why}`);
    if (by === null) return reason;
    return by > asOf ? t('promotion.needsBy', { reason, day: this.formats.date(by) }) : reason;
  }

  private single(criterion: Criterion, say: Say, language: Language): string {
    switch (criterion.kind) {
      case 'qualification': {
        const held = this.catalogues.qualifications().find(({ id }) => id === criterion.qualificationId);
        return held
          ? say('criterion.qualification.named', { name: held.name })
          : say('criterion.qualification.open');
      }
      case 'course': {
        const { name } = this.courses.all().find(({ id }) => id === criterion.courseId) ?? {};
        return name === undefined ? say('criterion.course.open') : say('criterion.course.named', { name });
      }
      case 'competency':
        return say('criterion.competency', { competency: criterion.competency, level: criterion.level });
      case 'vote':
        return say(`criterion.vote.${criterion.binding ? 'binding' : 'advisory'}`, {
          share: this.formats.percent(criterion.share / 10_000),
        });
      case 'panel':
        return say('criterion.panel', { score: (criterion.score / 100).toFixed(2) });
      case 'item':
        return criterion.text[language];
      default:
        return '';
    }
  }
}

type Say = (key: string, params?: Record<string, string | number>) => string;
type Count = (key: string, n: number, params?: Record<string, string | number>) => string;

function windowIn({ say, count }: { say: Say; count: Count }, window: Window): string {
  return 'months' in window ? count(`window.${window.kind}`, window.months) : say(`window.${window.kind}`);
}
