import type { ForeignCodeView, MonthSheetPlanView } from '@banke/contracts';
import type { ForeignCode, MonthSheetPlan } from '@banke/domain/roster';

const MOST_SHOWN = 500;

export function toMonthPlanView(
  { errors, foreign, changes, unchanged }: MonthSheetPlan,
  { mark, headings }: { mark: string; headings: { name: string } },
): MonthSheetPlanView {
  return {
    ...{ plan: mark, unchanged, changeCount: changes.length, errorCount: errors.length },
    changes: changes.slice(0, MOST_SHOWN),
    errors: errors
      .slice(0, MOST_SHOWN)
      .map(({ field, ...error }) => ({ ...error, column: field === null ? '' : headings.name })),
    unknownCount: foreign.filter(({ templateId }) => templateId === undefined).length,
    codes: foreign.slice(0, MOST_SHOWN).map(toCodeView),
  };
}

function toCodeView({ templateId, ...code }: ForeignCode): ForeignCodeView {
  if (templateId === undefined) return { ...code, means: 'unknown', templateId: null };
  return { ...code, means: templateId === null ? 'nothing' : 'shift', templateId };
}
