import {
  loadImportContent,
  loadPeopleByNumber,
  loadStaffDirectory,
  type ImportedPerson,
  type StaffImportRow,
  type Tx,
} from '@banke/database';
import { readTable } from '@banke/documents';
import type { PlainDate } from '@banke/domain/calendar';
import {
  covers,
  employeeNumberKey,
  isBlankStaffRow,
  parseStaffRow,
  staffImportPlanner,
  StaffNames,
  type ParsedStaffRow,
  type PlannedRow,
  type Reach,
} from '@banke/domain/people';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readable } from './table-problem';

/** What the rows of a file would do, and whom they are about. */
export interface StaffImportPlan {
  rows: PlannedRow[];
  /** By {@link employeeNumberKey}. */
  people: ReadonlyMap<string, ImportedPerson>;
  names: StaffNames;
}

const ROWS_A_TURN = 500;

/**
 * Makes the plan of an import from its file, its mapping and the present state; with `lock`, people and places stay as they
 * are until the end of the transaction. Throws an AppError when the file cannot be read.
 */
export async function planStaffImport(
  tx: Tx,
  { id, sheet, headerRow, columns, effectiveFrom }: StaffImportRow,
  { reach, today, lock }: { reach: Reach; today: PlainDate; lock: boolean },
): Promise<StaffImportPlan> {
  const content = await loadImportContent(tx, id);
  if (!content) throw new Error('an open import has lost its file');
  const table = await readable(() => readTable(content, sheet ? { sheet } : {}));
  const below = table.rows.filter(({ number }) => number > headerRow);
  const parsed = (
    await inTurns(below, (row): ParsedStaffRow => parseStaffRow(row, columns, table.from1904))
  ).filter((row) => !isBlankStaffRow(row));
  const numbers = new Set(
    parsed.flatMap(({ says }) => (says.employeeNumber ? [employeeNumberKey(says.employeeNumber)] : [])),
  );
  const names = new StaffNames(await loadStaffDirectory(tx, { lock }));
  const known = await loadPeopleByNumber(tx, reach, today, [...numbers], { lock });
  const people = new Map(known.map((person) => [employeeNumberKey(person.employeeNumber), person]));
  const plan = staffImportPlanner({
    effectiveFrom,
    people,
    names,
    reaches: (place) => covers(reach, place),
  });
  return { rows: await inTurns(parsed, plan), people, names };
}

/** One after the other, and from time to time something else: jobs share the process with requests. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) {
    results.push(work(item));
    if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await nextTurn();
  }
  return results;
}
