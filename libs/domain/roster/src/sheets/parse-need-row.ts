import type { PlainDate } from '@banke/domain/calendar';
import {
  readDay,
  readText,
  readWhole,
  sheetError,
  type ImportedCell,
  type Reading,
  type SheetError,
  type SheetRow,
} from '@banke/domain/imports';
import { needDayKind, type NeedDayKind, type NeedField } from './need-headings';

/** What a row of the sheet says; `undefined` where the cell is blank or cannot be read. */
export interface NeedRowValues {
  row: number;
  shift: string | undefined;
  team: string | undefined;
  skill: string | undefined;
  day: NeedDayKind | PlainDate | undefined;
  minimum: number | undefined;
  preferred: number | undefined;
}

const LONGEST_NAME = 60;
const DAYS = { min: '2000-01-01', max: '2099-12-31' };
const PEOPLE = { min: 0, max: 999 };

/** Reads one row; every cell that cannot be read is an error of its own. */
export function parseNeedRow(
  { row, cells }: SheetRow<NeedField>,
  from1904: boolean,
): { says: NeedRowValues; errors: SheetError<NeedField>[] } {
  const errors: SheetError<NeedField>[] = [];
  const take = <T>(field: NeedField, reading: Reading<T>): T | undefined => {
    if (reading.kind === 'wrong') errors.push(sheetError(row, field, reading.code, reading.params));
    return reading.kind === 'value' ? reading.value : undefined;
  };
  const says = {
    row,
    shift: take('shift', readText(cells.shift, { max: LONGEST_NAME })),
    team: take('team', readText(cells.team, { max: LONGEST_NAME })),
    skill: take('skill', readText(cells.skill, { max: LONGEST_NAME })),
    day: take('day', readDayOrKind(cells.day, from1904)),
    minimum: take('minimum', readWhole(cells.minimum, PEOPLE)),
    preferred: take('preferred', readWhole(cells.preferred, PEOPLE)),
  };
  return { says, errors };
}

function readDayOrKind(cell: ImportedCell | undefined, from1904: boolean): Reading<NeedDayKind | PlainDate> {
  const kind = cell?.type === 'text' ? needDayKind(cell.text) : undefined;
  return kind ? { kind: 'value', value: kind } : readDay(cell, { ...DAYS, from1904 });
}
