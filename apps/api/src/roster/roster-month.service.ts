import { Injectable } from '@nestjs/common';
import type { MonthVersionView, MonthView } from '@banke/contracts';
import {
  loadDepartmentVersions,
  loadMonthActivities,
  loadMonthCells,
  loadMonthDated,
  loadMonthFacts,
  loadMonthFrame,
  loadMonthPeople,
  loadMonthPlaces,
  loadMonthWishes,
  loadRosterPeriods,
  loadVersions,
  type MonthFrame,
  type MonthVersionRow,
  type MonthWindow,
  type Queries,
} from '@banke/database';
import { isOpenForEditing, monthWindow } from '@banke/domain/roster';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { monthDays } from './month-days';
import { toMonthPeople, type MonthPeopleRows } from './to-month-people';

/** Reads a month in one answer: everything the grid draws and the rules look at. */
@Injectable()
export class RosterMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  show(actor: Actor, rosterId: string): Promise<MonthView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, rosterId));
  }

  private async view(tx: Queries, actor: Actor, rosterId: string): Promise<MonthView> {
    const reach = reachOfActor(actor, 'rosters.draft');
    const frame = await loadMonthFrame(tx, reach, rosterId);
    if (!frame) throw notFound('roster.not-found');
    const window = windowOf(frame);
    // None waits for another: they leave in one packet.
    const [people, places, dated, cells, activities, wishes, rosters, facts, versions] = await Promise.all([
      loadMonthPeople(tx, frame, window),
      loadMonthPlaces(tx, frame, window),
      loadMonthDated(tx, frame, window),
      loadMonthCells(tx, frame, window),
      loadMonthActivities(tx, reach, frame, window),
      loadMonthWishes(tx, frame, window),
      loadRosterPeriods(tx, frame.through),
      loadMonthFacts(tx, frame, window),
      loadDepartmentVersions(tx, frame),
    ]);
    const rows = { people, places, dated, cells, activities, wishes, rosters };
    const { indexes, shown } = shownVersions(versions, rows);
    const byId = new Map(
      [...versions, ...(await this.foreignVersions(tx, frame, rows))].map((v) => [v.id, v]),
    );
    const { holidays, overrides, ...lists } = facts;
    const { rosterId: id, departmentId, timeZone, from, through, state, revision, settings } = frame;
    return {
      ...{ rosterId: id, departmentId, timeZone, from, through, state, revision, settings, ...lists },
      ...{ editable: editable(actor, frame), at: this.clock.now().toISOString() },
      ...{ entriesFrom: window.readFrom, entriesThrough: window.readThrough, versions: shown },
      days: monthDays({ from: window.readFrom, through: window.readThrough, timeZone }, holidays),
      people: byTeam(toMonthPeople(frame, window, rows, { byId, indexes }), lists.teams),
      overrides: overrides.map(({ at, ...each }) => ({ ...each, at: new Date(at).toISOString() })),
    };
  }

  private async foreignVersions(
    tx: Queries,
    { departmentId }: MonthFrame,
    { cells }: MonthPeopleRows,
  ): Promise<MonthVersionRow[]> {
    const foreign = cells.filter((cell) => cell.departmentId !== departmentId);
    if (foreign.length === 0) return [];
    return loadVersions(tx, [...new Set(foreign.map(({ versionId }) => versionId))]);
  }
}

function windowOf({ from, through, settings }: MonthFrame): MonthWindow {
  const read = monthWindow({ from, through }, settings);
  return { from, through, readFrom: read.from, readThrough: read.through };
}

/** Versions that entries of the month refer to, and the newest of open templates. */
function shownVersions(versions: readonly MonthVersionRow[], { cells }: MonthPeopleRows) {
  const used = new Set(cells.map(({ versionId }) => versionId));
  const rows = versions.filter(({ id, current }) => current || used.has(id));
  const shown = rows.map(({ id: versionId, departmentId: _, timeZone: __, ...row }): MonthVersionView => ({
    versionId,
    ...row,
  }));
  return { shown, indexes: new Map(rows.map(({ id }, index) => [id, index])) };
}

/** People come by name; teams in their own order, whoever has none at the end. */
function byTeam<Person extends { teamId: string | null }>(
  people: readonly Person[],
  teams: readonly { id: string }[],
): Person[] {
  const ranks = new Map<string | null, number>(teams.map(({ id }, rank) => [id, rank]));
  const rank = ({ teamId }: Person) => ranks.get(teamId) ?? teams.length;
  return [...people].sort((a, b) => rank(a) - rank(b));
}

function editable(actor: Actor, { departmentId, state }: MonthFrame): boolean {
  const { company, departmentIds } = reachOfActor(actor, 'rosters.edit');
  return isOpenForEditing(state) && (company || departmentIds.includes(departmentId));
}
