import { daysOf, type DayNumber } from '@banke/domain/calendar';
import {
  cellKey,
  currentVersion,
  personOfCell,
  within,
  type Activity,
  type ActivityKind,
  type AnsweredFinding,
  type CheckedMonth,
  type PersonRecord,
  type RosterMonth,
} from '@banke/domain/roster';
import type { GridCell, GridCells } from '@banke/ui';

/** What stands in a cell for each kind; another object when the language is another. */
export type ActivitySigns = Record<ActivityKind, string>;

const BY_WEIGHT: readonly ActivityKind[] = ['leave', 'training', 'meeting'];

type Mark = GridCell['violation'];

interface KnownRow {
  record: PersonRecord;
  marks: string;
  signs: ActivitySigns;
  cells: ReadonlyMap<DayNumber, GridCell>;
}

/** The cells as the grid draws them. A person whose month and marks are as before keeps the very same row. */
export class GridCellsOf {
  private rows = new Map<string, KnownRow>();

  of(
    { month }: CheckedMonth,
    byCell: Findings,
    remarked: ReadonlyMap<string, unknown>,
    signs: ActivitySigns,
  ): GridCells {
    const days = daysOf(month.period);
    const marks = marksOf(byCell, remarked);
    const rows = new Map<string, KnownRow>();
    for (const [personId, record] of month.records) {
      const own = marks.get(personId) ?? '';
      const known = this.rows.get(personId);
      rows.set(
        personId,
        known?.record === record && known.marks === own && known.signs === signs
          ? known
          : { record, marks: own, signs, cells: rowOf(month, record, days, { byCell, remarked, signs }) },
      );
    }
    this.rows = rows;
    return new Map([...rows].map(([personId, { cells }]) => [personId, cells]));
  }
}

type Findings = ReadonlyMap<string, readonly AnsweredFinding[]>;

/** What is marked in each person's row, as one text to compare: few cells of a month are, so only those are looked at. */
function marksOf(byCell: Findings, remarked: ReadonlyMap<string, unknown>): Map<string, string> {
  const marks = new Map<string, string>();
  const add = (key: string, mark: string) => {
    const personId = personOfCell(key);
    marks.set(personId, `${marks.get(personId) ?? ''} ${key.slice(personId.length)}${mark}`);
  };
  for (const [key, findings] of byCell) add(key, markOf(findings) ?? '-');
  for (const key of remarked.keys()) add(key, '!');
  return marks;
}

function rowOf(
  month: RosterMonth,
  record: PersonRecord,
  days: readonly DayNumber[],
  {
    byCell,
    remarked,
    signs,
  }: { byCell: Findings; remarked: ReadonlyMap<string, unknown>; signs: ActivitySigns },
): Map<DayNumber, GridCell> {
  const { person, activities, restDays, duties } = record;
  const beside = kindsByDay(activities);
  const wished = new Set(record.wishes.map(({ day }) => day));
  const late = new Set(record.lateChanges.map(({ day }) => day));
  const busy = new Set(duties.filter(({ template }) => template === null).map(({ day }) => day));
  return new Map(
    days.map((day) => {
      const key = cellKey(person.id, day);
      const value = month.cells.get(key);
      const version = value && versionOf(month, value.templateVersionId);
      const here = person.employed.some((time) => within(day, time));
      return [
        day,
        {
          codeId: version ? (currentVersion(month, version.versionId) ?? version.versionId) : null,
          code: version?.code ?? (busy.has(day) && !restDays.has(day) ? '·' : ''),
          colour: version?.colour ?? 0,
          pinned: value?.pinned ?? false,
          beside: signOf(beside.get(day), signs),
          wish: wished.has(day),
          changed: late.has(day),
          remarked: remarked.has(key),
          violation: markOf(byCell.get(key)),
          blocked: !here,
        },
      ];
    }),
  );
}

export function versionOf({ data }: RosterMonth, versionId: string) {
  return data.versions.find((version) => version.versionId === versionId);
}

function kindsByDay(activities: readonly Activity[]): Map<DayNumber, ReadonlySet<ActivityKind>> {
  const days = new Map<DayNumber, Set<ActivityKind>>();
  for (const { day, kind } of activities) days.set(day, (days.get(day) ?? new Set()).add(kind));
  return days;
}

/** Being away comes first; a plus says that there is more. */
function signOf(kinds: ReadonlySet<ActivityKind> | undefined, signs: ActivitySigns): string {
  const [first, ...more] = BY_WEIGHT.filter((kind) => kinds?.has(kind));
  return first ? `${signs[first]}${more.length > 0 ? '+' : ''}` : '';
}

/** A breach that somebody answers for shows as a soft one: it is known, and not gone. */
function markOf(findings: readonly AnsweredFinding[] | undefined): Mark {
  if (!findings || findings.length === 0) return null;
  return findings.some(({ finding, override }) => finding.strictness.kind === 'hard' && !override)
    ? 'hard'
    : 'soft';
}
