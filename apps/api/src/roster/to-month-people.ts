import type { BusyView, MonthPersonView } from '@banke/contracts';
import type {
  MonthActivityRow,
  MonthCellsRow,
  MonthDatedRow,
  MonthFrame,
  MonthPersonRow,
  MonthPlaceRow,
  MonthPublishedRow,
  MonthVersionRow,
  MonthWindow,
  MonthWishRow,
} from '@banke/database';
import { addDays, dayNumber, zoneClock } from '@banke/domain/calendar';
import {
  isDuty,
  joinedSpans,
  knownFrom,
  placeShift,
  rosterRuns,
  spanOf,
  type Placed,
} from '@banke/domain/roster';

/** Before the weekday of a fixed day off. */
const REST = 'rest ';

/** What the reads behind a month found about its people. */
export interface MonthPeopleRows {
  people: readonly MonthPersonRow[];
  places: readonly MonthPlaceRow[];
  dated: readonly MonthDatedRow[];
  cells: readonly MonthCellsRow[];
  published: readonly MonthPublishedRow[];
  activities: readonly MonthActivityRow[];
  wishes: readonly MonthWishRow[];
  rosters: readonly Placed[];
}

/** The department's versions as cells number them, all of them by id, and the index of those that entries refer to. */
export interface KnownVersions {
  versions: readonly MonthVersionRow[];
  byId: ReadonlyMap<string, MonthVersionRow>;
  indexes: ReadonlyMap<string, number>;
}

/** Sorts the rows to their people; the department's duties become entries, those of others nothing but a time. */
export function toMonthPeople(
  frame: MonthFrame,
  window: MonthWindow,
  rows: MonthPeopleRows,
  versions: KnownVersions,
): MonthPersonView[] {
  const places = byStaff(rows.places);
  const dated = byStaff(rows.dated);
  const cells = new Map(rows.cells.map((row) => [row.staffId, row]));
  const published = byStaff(rows.published);
  const activities = byStaff(rows.activities);
  const wishes = byStaff(rows.wishes);
  const runs = rosterRuns(rows.rosters);
  return rows.people.map((person) => {
    const own = places.get(person.id) ?? [];
    const flags = dated.get(person.id) ?? [];
    const spansOf = (flag: string) =>
      flags.filter(({ what }) => what === flag).map(({ from, through }) => ({ from, through }));
    return {
      ...person,
      ...placeOf(frame, window, own),
      employed: joinedSpans(own.filter(({ departmentId }) => departmentId === frame.departmentId)),
      skills: flags
        .filter(({ what }) => what !== 'no-night' && what !== 'no-overtime' && !what.startsWith(REST))
        .map(({ what, from, through, revokedOn }) => ({ skillId: what, from, through, revokedOn })),
      noNight: spansOf('no-night'),
      noOvertime: spansOf('no-overtime'),
      fixedRest: flags
        .filter(({ what }) => what.startsWith(REST))
        .map(({ what, from, through }) => ({ weekday: Number(what.slice(REST.length)), from, through })),
      knownFrom: knownFrom({ hiredOn: person.hiredOn, places: own }, runs, window),
      ...entriesOf(frame, window, cells.get(person.id), versions),
      published: publishedOf(frame, published.get(person.id) ?? [], versions),
      activities: (activities.get(person.id) ?? []).map(({ staffId: _, ...activity }) => activity),
      wishes: (wishes.get(person.id) ?? []).map(({ staffId: _, ...wish }) => wish),
    };
  });
}

/** Team, grade and contract as they stand at the end of the roster, or when the person was last there. */
function placeOf(
  { departmentId }: MonthFrame,
  { from, through }: MonthWindow,
  places: readonly MonthPlaceRow[],
): Pick<MonthPersonView, 'teamId' | 'gradeName' | 'weeklyMinutes'> {
  const during = places.filter((place) => place.from <= through && (place.through ?? from) >= from);
  const memberships = during.filter(({ weeklyMinutes }) => weeklyMinutes !== null);
  const contract = memberships.at(-1) ?? places.filter(({ weeklyMinutes }) => weeklyMinutes !== null).at(-1);
  const here = (each: MonthPlaceRow) => each.departmentId === departmentId;
  const home = memberships.filter(here).at(-1);
  return {
    teamId: (home ?? during.filter(here).at(-1))?.teamId ?? null,
    gradeName: contract?.gradeName ?? null,
    weeklyMinutes: contract?.weeklyMinutes ?? 0,
  };
}

function entriesOf(
  { timeZone }: MonthFrame,
  { readFrom, readThrough }: MonthWindow,
  cells: MonthCellsRow | undefined,
  { versions, byId, indexes }: KnownVersions,
): Pick<MonthPersonView, 'entries' | 'pinned' | 'busy'> {
  const entries = new Array<number>(dayNumber(readThrough) - dayNumber(readFrom) + 1).fill(-1);
  const { days, versions: places, pinned, elsewhere } = cells ?? NOTHING;
  days?.forEach((day, at) => {
    const version = versions[(places?.[at] ?? 0) - 1];
    entries[day] = (version && indexes.get(version.id)) ?? -1;
  });
  const busy = (elsewhere ?? []).flatMap(({ versionId, day }) => {
    const version = byId.get(versionId);
    return version ? busyOn(addDays(readFrom, day), version, timeZone) : [];
  });
  return {
    entries,
    pinned: (pinned ?? []).map((day) => addDays(readFrom, day)).sort(),
    busy: busy.sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

const NOTHING = { days: null, versions: null, pinned: null, elsewhere: null };

/** Nothing at all before the first publication, which is another thing than an empty month. */
function publishedOf(
  { from, through, publishedRevision }: MonthFrame,
  cells: readonly MonthPublishedRow[],
  { indexes }: KnownVersions,
): number[] | null {
  if (publishedRevision === null) return null;
  const published = new Array<number>(dayNumber(through) - dayNumber(from) + 1).fill(-1);
  for (const { versionId, days } of cells)
    for (const day of days) published[day] = indexes.get(versionId) ?? -1;
  return published;
}

/** The time of another department's duty on the clock of this roster. */
function busyOn(day: string, version: MonthVersionRow, timeZone: string): BusyView[] {
  const span = spanOf(version);
  if (!isDuty(version.kind) || !span) return [];
  const number = dayNumber(day);
  const { start, end, workMinutes } = placeShift(version, '', number, zoneClock(version.timeZone));
  if (version.timeZone === timeZone) return [{ day, ...span, workMinutes }];
  const midnight = zoneClock(timeZone).at(number, 0);
  return [{ day, from: start - midnight, to: end - midnight, workMinutes }];
}

function byStaff<Row extends { staffId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) {
    const mine = map.get(row.staffId);
    if (mine) mine.push(row);
    else map.set(row.staffId, [row]);
  }
  return map;
}
