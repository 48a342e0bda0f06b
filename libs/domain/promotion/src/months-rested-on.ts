import { addMonths, type PlainDate } from '@banke/domain/calendar';
import { criteriaIn, type Criterion, type PromotionScheme } from './scheme/scheme';

/** Of the person about whom it was decided, on the day from which the decision holds. */
export interface DecidedOn {
  grade: string | null;
  gradeSince: PlainDate;
  hiredOn: PlainDate;
  day: PlainDate;
}

/**
 * The first month, as its first day, whose score a decision can have rested on: the earliest that any criterion about scores
 * looks at among the steps and triggers of the grade held. Null where none of them looks at scores.
 */
export function firstMonthRestedOn(
  { steps, demotions }: PromotionScheme,
  { grade, gradeSince, hiredOn, day }: DecidedOn,
): PlainDate | null {
  const criteria = [
    ...steps.filter(({ from }) => from === grade).flatMap(({ requirement }) => criteriaIn(requirement)),
    ...demotions.filter(({ from }) => from === grade).flatMap(({ when }) => criteriaIn(when)),
  ];
  const firsts = criteria.flatMap((criterion) => {
    const back = monthsBack(criterion);
    if (back === null) return [];
    if (back === 'grade') return [gradeSince];
    return [back === 'hire' ? hiredOn : addMonths(day, -back)];
  });
  const first = firsts.sort()[0];
  return first === undefined ? null : `${first.slice(0, 7)}-01`;
}

/** How far back a criterion about scores looks; null for one about something else. */
function monthsBack(criterion: Criterion): number | 'grade' | 'hire' | null {
  switch (criterion.kind) {
    case 'mean-rank':
      return criterion.months;
    case 'month-ranks':
    case 'month-scores':
    case 'quarter-grades': {
      const { window } = criterion;
      if (window.kind === 'since-grade' || window.kind === 'after-grade') return 'grade';
      if (window.kind !== 'months') return 'hire';
      // A quarter reaches up to two months further back than the window that it ends in.
      return window.months + (criterion.kind === 'quarter-grades' ? 2 : 0);
    }
    default:
      return null;
  }
}
