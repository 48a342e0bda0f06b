import type {
  RosterCellEntity,
  RosterEntity,
  RosterOperationEntity,
  StoredCellChange,
  StoredCellValue,
} from '@banke/database';
import { plainDateOf } from '@banke/domain/calendar';
import { daterange, type DemoCalendar } from './demo-calendar';
import { draftedOn, isPinned } from './demo-draft';
import { accountId, demoId, departmentId } from './demo-id';
import { BUILDERS, demoRosterLife, stateOf, type DemoLife } from './demo-roster-life';
import { demoMonths, type Rotated, type RotatedPerson, type RotationMonth } from './demo-rotation';
import { staffId } from './demo-records';
import { ROSTERED, versionId, type DemoDepartment } from './demo-shifts';

export interface DemoRosters extends DemoLife {
  rosters: RosterEntity[];
  operations: RosterOperationEntity[];
  cells: RosterCellEntity[];
}

const companyId = demoId('company');
/** Has the account of the role staff. */
const AGENT = '林晓雨';
/** Before the month begins; yesterday, when that is still to come. */
const PLANNED_DAYS_BEFORE = 9;
const MINUTE_MS = 60_000;

export const rosterId = (department: DemoDepartment, from: number) =>
  demoId(`roster ${department} ${plainDateOf(from)}`);

/** Three past months closed, this one published, the next one a draft with gaps; each with the log that made it. */
export function demoRosters(calendar: DemoCalendar, people: readonly RotatedPerson[]): DemoRosters {
  const made = demoMonths(calendar).flatMap((month) => {
    const plans = people.map((person) => ({ person, shifts: person.shiftsOf(month) }));
    return ROSTERED.map((department) => makeRoster(calendar, plans, department, month));
  });
  return {
    rosters: made.map(({ roster }) => roster),
    operations: made.flatMap(({ operations }) => operations),
    cells: made.flatMap(({ cells }) => cells),
    steps: made.flatMap(({ life }) => life?.steps ?? []),
    published: made.flatMap(({ life }) => life?.published ?? []),
    amendments: made.flatMap(({ life }) => life?.amendments ?? []),
    notices: made.flatMap(({ life }) => life?.notices ?? []),
  };
}

interface Plan {
  person: RotatedPerson;
  shifts: readonly (Rotated | undefined)[];
}

function makeRoster(
  calendar: DemoCalendar,
  plans: readonly Plan[],
  department: DemoDepartment,
  month: RotationMonth,
) {
  const { from, through, offset } = month;
  const id = rosterId(department, from);
  const home = departmentId(department);
  const cells = plans.flatMap(({ person, shifts }, index) =>
    month.days.flatMap(({ day, date }, at) => {
      const there = shifts[at];
      if (there?.departmentId !== home) return [];
      const key = offset === 1 ? draftedOn(person, day, month, there.shift, index) : there.shift;
      if (key === null) return [];
      const pinned = offset === 1 && isPinned(person.name, day, from);
      return [{ staffId: person.id, day: date, value: { versionId: versionId(department, key), pinned } }];
    }),
  );
  const planned = calendar.morningOf(plannedOn(calendar, from));
  const traded = (offset === 0 && tradeOfAgent(cells, department, calendar.today)) || tradedPair(cells);
  const log = steps(cells, traded);
  const done = offset <= 0;
  const days = { from: plainDateOf(from), through: plainDateOf(through) };
  const operations = log.map((changes, index) => ({
    ...{ companyId, rosterId: id, revision: index + 1, opId: demoId(`operation ${id} ${index}`), changes },
    accountId: accountId(BUILDERS[department]),
    at: new Date(planned.getTime() + (1 + index * (offset === 0 ? 330 : 25)) * MINUTE_MS),
  }));
  const written = cells.map(({ staffId, day, value }) => ({
    ...{ companyId, rosterId: id, staffId, day },
    ...{ templateVersionId: value.versionId, pinned: value.pinned },
  }));
  return {
    roster: {
      ...{ companyId, id, departmentId: home, revision: log.length },
      period: daterange(days.from, days.through),
      state: done ? stateOf(calendar, days.through) : ('draft' as const),
      ...{ publishedRevision: done ? log.length : null, publishAt: null, publishBy: null },
      ...{ createdBy: accountId(BUILDERS[department]), createdAt: planned },
    },
    operations,
    cells: written,
    life: done
      ? demoRosterLife(calendar, {
          ...{ rosterId: id, department, through: days.through, running: offset === 0, planned },
          ...{ operations, cells: written },
        })
      : null,
  };
}

interface Cell {
  staffId: string;
  day: string;
  value: StoredCellValue;
}

/** Everything at first, pasted; then two people trade a day. */
function steps(cells: readonly Cell[], traded: readonly StoredCellChange[]): StoredCellChange[][] {
  const first = new Map(traded.map((cell) => [keyOf(cell), cell.expected]));
  const pasted = cells.map(({ staffId, day, value }) => ({
    ...{ staffId, day, expected: null },
    next: first.get(keyOf({ staffId, day })) ?? value,
  }));
  return traded.length > 0 ? [pasted, [...traded]] : [pasted];
}

/** Two people who stand on different shifts on one day stood the other way round before. */
function tradedPair(cells: readonly Cell[]): StoredCellChange[] {
  const [one] = cells.filter(({ day }) => day.endsWith('-12'));
  const other = cells.find(
    ({ day, value }) => one && day === one.day && value.versionId !== one.value.versionId,
  );
  return one && other ? trade(one, other) : [];
}

/** On a day still to come, so that the agent of the demo is asked whether they know; undefined where none is left. */
function tradeOfAgent(
  cells: readonly Cell[],
  department: DemoDepartment,
  today: string,
): StoredCellChange[] | undefined {
  const traded = [versionId(department, 'day'), versionId(department, 'evening')];
  const duties = cells.filter(({ day, value }) => day >= today && traded.includes(value.versionId));
  for (const own of duties.filter((each) => each.staffId === staffId(AGENT))) {
    const other = duties.find(({ day, value }) => day === own.day && value.versionId !== own.value.versionId);
    if (other) return trade(other, own);
  }
  return undefined;
}

function trade(one: Cell, other: Cell): StoredCellChange[] {
  return [
    { staffId: one.staffId, day: one.day, expected: other.value, next: one.value },
    { staffId: other.staffId, day: other.day, expected: one.value, next: other.value },
  ];
}

function keyOf({ staffId, day }: { staffId: string; day: string }): string {
  return `${staffId} ${day}`;
}

function plannedOn(calendar: DemoCalendar, from: number): string {
  const before = plainDateOf(from - PLANNED_DAYS_BEFORE);
  const yesterday = calendar.inDays(-1);
  return before < yesterday ? before : yesterday;
}
