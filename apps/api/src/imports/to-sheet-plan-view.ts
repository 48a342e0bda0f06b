import type { SheetChangeView, SheetPlanView } from '@banke/contracts';
import type { SheetError } from '@banke/domain/imports';
import { createHash } from 'node:crypto';
import { AppError, conflict } from '../common/problems/app-error';

const MOST_SHOWN = 500;

/** A mark that is the same for the same plan, and another as soon as anything about it is. */
export function planMark(plan: unknown): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** Refuses what cannot be applied as it was seen; a sheet that changes nothing any more was applied before. */
export function refuseUnlessSeen(
  { errors, changes }: { errors: readonly unknown[]; changes: readonly unknown[] },
  { mark, seen }: { mark: string; seen: string },
): void {
  if (errors.length > 0) throw new AppError(422, 'table.has-errors', { errors: errors.length });
  if (changes.length > 0 && mark !== seen) throw conflict('table.plan-outdated');
}

export function toSheetPlanView<Field extends string>(
  {
    errors,
    changes,
    unchanged,
  }: { errors: readonly SheetError<Field>[]; changes: readonly SheetChangeView[]; unchanged: number },
  { mark, headings }: { mark: string; headings: Partial<Record<Field, string>> },
): SheetPlanView {
  return {
    ...{ plan: mark, unchanged, changeCount: changes.length, errorCount: errors.length },
    changes: changes.slice(0, MOST_SHOWN),
    errors: errors
      .slice(0, MOST_SHOWN)
      .map(({ field, ...error }) => ({ ...error, column: headings[field] ?? '' })),
  };
}
