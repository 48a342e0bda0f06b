import { dayNumber, type DayNumber, type DaySpan } from '@banke/domain/calendar';
import { cellKey, sameValue, type CellValue } from '../operations/operation';
import { within } from '../rules/person-record';
import { patternFor } from '../typing/pattern';
import type { CellWrite } from './change-month';
import type { RosterMonth } from './roster-month';

/** What happens to cells that hold something already. Pinned ones are left alone either way. */
export type Onto = 'replace' | 'only-empty';

export interface PatternPlan {
  personIds: readonly string[];
  span: DaySpan;
  /** Version ids, one a day of the cycle; null: an empty cell. */
  cycle: readonly (string | null)[];
  /** The place of the cycle with which the first person begins. */
  start: number;
  /** How many days further each person is than the one before. */
  offset: number;
  onto: Onto;
}

/** The version that stands on a day, history before the period included; null: nothing, or nothing known. */
export function versionOn(
  { data, period, cells }: RosterMonth,
  personId: string,
  day: DayNumber,
): string | null {
  if (day >= period.from && day <= period.through) {
    return cells.get(cellKey(personId, day))?.templateVersionId ?? null;
  }
  const person = data.people.find(({ id }) => id === personId);
  const index = person?.entries[day - dayNumber(data.entriesFrom)] ?? -1;
  return data.versions[index]?.versionId ?? null;
}

/** What filling with a rotation would write: only what differs, and only on days on which the person belongs here. */
export function planPattern(
  month: RosterMonth,
  { personIds, span, cycle, start, offset, onto }: PatternPlan,
): CellWrite[] {
  if (cycle.length === 0) return [];
  const days = cycle.map((_, index) => cycle[(index + start) % cycle.length] ?? '');
  const writes = personIds.flatMap((personId, index) =>
    [...patternFor({ days }, span, index, offset)].map(([day, versionId]) =>
      write(personId, day, versionId === '' ? null : versionId),
    ),
  );
  return writable(month, writes, onto);
}

/**
 * What copying from days before would write: `back` days earlier, each a whole number of weeks, so that weekdays stay.
 * An entry of an older version comes as the newest of its template; one of a closed template does not come.
 */
export function planCopy(
  month: RosterMonth,
  { personIds, span, back, onto }: Pick<PatternPlan, 'personIds' | 'span' | 'onto'> & { back: number },
): CellWrite[] {
  const writes = personIds.flatMap((personId) => {
    const copied: CellWrite[] = [];
    for (let day = span.from; day <= span.through; day += 1) {
      let source = day - back;
      // From what was there before, never from what this copy writes itself.
      while (source >= span.from) source -= 7;
      const versionId = versionOn(month, personId, source);
      const current = versionId === null ? null : currentVersion(month, versionId);
      if (current !== null) copied.push(write(personId, day, current));
    }
    return copied;
  });
  return writable(month, writes, onto);
}

/** The newest version of an entry's template, which new entries get; null when the template is closed. */
export function currentVersion({ data, templates }: RosterMonth, versionId: string): string | null {
  const templateId = templates.get(versionId)?.templateId;
  return data.versions.find((each) => each.current && each.templateId === templateId)?.versionId ?? null;
}

function write(personId: string, day: DayNumber, templateVersionId: string | null): CellWrite {
  return { personId, day, next: templateVersionId === null ? null : { templateVersionId, pinned: false } };
}

function writable(month: RosterMonth, writes: readonly CellWrite[], onto: Onto): CellWrite[] {
  const { people, period, cells } = month;
  return writes.filter(({ personId, day, next }) => {
    const employed = people.get(personId)?.employed.some((time) => within(day, time)) ?? false;
    const there: CellValue = cells.get(cellKey(personId, day)) ?? null;
    if (!employed || day < period.from || day > period.through || there?.pinned) return false;
    return !sameValue(there, next) && (onto === 'replace' || there === null);
  });
}
