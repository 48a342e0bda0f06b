import type { DayNumber } from '@banke/domain/calendar';
import { cellKey, type CellChange, type CellValue } from '../operations/operation';
import { personRecord, type PersonRecord } from '../rules/person-record';
import { lateChanges } from './late-changes';
import { dutiesOn } from './read-month';
import type { RosterMonth } from './roster-month';

/** What a cell becomes, whatever it was. */
export type CellWrite = Pick<CellChange, 'personId' | 'day' | 'next'>;

/** The month with cells changed; everything that no change touches stays the very same object. */
export function changeMonth(month: RosterMonth, writes: readonly CellWrite[]): RosterMonth {
  const known = writes.filter(({ personId }) => month.records.has(personId));
  if (known.length === 0) return month;
  const cells = new Map(month.cells);
  for (const { personId, day, next } of known) {
    const key = cellKey(personId, day);
    if (next === null) cells.delete(key);
    else cells.set(key, next);
  }
  return { ...month, cells, ...changeDuties(month, known) };
}

/** What rules read of the month with cells changed. Without the cells themselves: a month is tried with everybody in turn. */
export function changeDuties(
  month: RosterMonth,
  known: readonly CellWrite[],
): Pick<RosterMonth, 'records' | 'duties'> {
  const records = new Map(month.records);
  for (const [personId, days] of byPerson(known)) {
    const record = records.get(personId);
    if (record) records.set(personId, rewritten(month, record, days));
  }
  const duties = new Map(month.duties);
  for (const day of new Set(known.map((write) => write.day))) duties.set(day, dutiesOn(records, day));
  return { records, duties };
}

/** The record with cells of this roster written; duties elsewhere on those days stay. */
export function rewritten(
  month: Pick<RosterMonth, 'templates' | 'place' | 'published' | 'period' | 'today' | 'cells'>,
  record: PersonRecord,
  days: ReadonlyMap<DayNumber, CellValue>,
): PersonRecord {
  const { templates, place, cells } = month;
  const personId = record.person.id;
  const kept = [...record.duties, ...record.restDays.values()].filter(
    ({ day, template }) => template === null || !days.has(day),
  );
  const written = [...days].flatMap(([day, value]) => {
    const template = value && templates.get(value.templateVersionId);
    return template ? [place(template, personId, day)] : [];
  });
  const late = lateChanges(month, personId, (day) => {
    const value = days.get(day);
    return value === undefined ? (cells.get(cellKey(personId, day)) ?? null) : value;
  });
  return personRecord({ ...record, lateChanges: late, entries: [...kept, ...written] });
}

function byPerson(writes: readonly CellWrite[]): Map<string, Map<DayNumber, CellValue>> {
  const people = new Map<string, Map<DayNumber, CellValue>>();
  for (const { personId, day, next } of writes) {
    const days = people.get(personId) ?? new Map<DayNumber, CellValue>();
    people.set(personId, days.set(day, next));
  }
  return people;
}
