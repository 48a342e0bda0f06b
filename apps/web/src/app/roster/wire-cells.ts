import type { CellChangeRequest, CellValueView } from '@banke/contracts';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import type { CellChange, CellValue } from '@banke/domain/roster';

export function toWire({ personId, day, expected, next }: CellChange): CellChangeRequest {
  return {
    staffId: personId,
    day: plainDateOf(day),
    expected: valueToWire(expected),
    next: valueToWire(next),
  };
}

export function fromWire({ staffId, day, expected, next }: CellChangeRequest): CellChange {
  return {
    personId: staffId,
    day: dayNumber(day),
    expected: valueFromWire(expected),
    next: valueFromWire(next),
  };
}

export function valueFromWire(value: CellValueView | null): CellValue {
  return value && { templateVersionId: value.versionId, pinned: value.pinned };
}

function valueToWire(value: CellValue): CellValueView | null {
  return value && { versionId: value.templateVersionId, pinned: value.pinned };
}
