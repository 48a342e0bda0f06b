import type { StoredCellChange } from '@banke/database';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import type { CellChange, CellValue } from '@banke/domain/roster';

/** Between the rules' cells, which count days, and those that are stored and sent, which name them. */
export function toCellChange({ staffId, day, expected, next }: StoredCellChange): CellChange {
  return { personId: staffId, day: dayNumber(day), expected: toCellValue(expected), next: toCellValue(next) };
}

export function toStoredChange({ personId, day, expected, next }: CellChange): StoredCellChange {
  return {
    staffId: personId,
    day: plainDateOf(day),
    expected: toStoredValue(expected),
    next: toStoredValue(next),
  };
}

export function toStoredValue(value: CellValue): StoredCellChange['next'] {
  return value && { versionId: value.templateVersionId, pinned: value.pinned };
}

function toCellValue(value: StoredCellChange['next']): CellValue {
  return value && { templateVersionId: value.versionId, pinned: value.pinned };
}
