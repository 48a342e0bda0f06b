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
  loadMonthPublished,
  loadMonthWishes,
  loadRosterPeriods,
  loadVersions,
  type MonthFrame,
  type MonthVersionRow,
  type MonthWindow,
  type Queries,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import { plainDateIn } from '@banke/domain/calendar';
import { isOpenForEditing, monthWindow } from '@banke/domain/roster';
import { Approvals } from '../approvals/approvals.service';
import { isProgram, reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { readingsOf } from '../common/readings-of';
import { sightOf } from './life/submission-of';
import { monthDays } from './month-days';
import { toMonthPeople, type MonthPeopleRows } from './to-month-people';

/** How far a month may be read, and where it may be written. */
export interface MonthReader {
  companyId: string;
  reach: Reach;
  edits: Reach;
  /** A program reads no reasons of wishes. */
  program?: boolean;
}

/** Within it is nobody whose reasons may be read. */
const NOBODY: Reach = { company: false, departmentIds: [], teamIds: [] };

/** Reads a month in one answer: everything the grid draws and the rules look at. */
@Injectable()
export class RosterMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** For those who see drafts of the department and those who stand in for them. */
  show(actor: Actor, rosterId: string): Promise<MonthView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = sightOf(await this.approvals.standing(tx, actor));
      const { companyId } = actor;
      const edits = reachOfActor(actor, 'rosters.edit');
      return this.view(tx, { companyId, reach, edits, program: isProgram(actor) }, rosterId);
    });
  }

  /** For the reach of somebody, or of the clock. */
  read(reader: MonthReader, rosterId: string): Promise<MonthView> {
    return this.transactions.read(reader, (tx) => this.view(tx, reader, rosterId));
  }

  /** Throws `roster.not-found` beyond reach. */
  async view(tx: Queries, { reach, edits, program }: MonthReader, rosterId: string): Promise<MonthView> {
    const frame = await loadMonthFrame(tx, reach, rosterId);
    if (!frame) throw notFound('roster.not-found');
    const window = windowOf(frame);
    // None waits for another: they leave in one packet.
    const [people, versions, published, rosters, facts] = await Promise.all([
      loadMonthPeople(tx, frame, window),
      loadDepartmentVersions(tx, frame),
      frame.publishedRevision === null ? [] : loadMonthPublished(tx, frame),
      loadRosterPeriods(tx, frame.through),
      loadMonthFacts(tx, reach, frame, window),
    ]);
    const [personIds, versionIds] = [people.map(({ id }) => id), versions.map(({ id }) => id)];
    const [cells, places, dated, activities, wishes] = await Promise.all([
      loadMonthCells(tx, frame, window, { personIds, versionIds }),
      loadMonthPlaces(tx, personIds),
      loadMonthDated(tx, personIds),
      loadMonthActivities(tx, reach, personIds, window),
      loadMonthWishes(tx, program ? NOBODY : reach, frame, personIds, window),
    ]);
    const rows = { people, places, dated, cells, published, activities, wishes, rosters };
    const { indexes, shown } = shownVersions(versions, rows);
    const foreign = await foreignVersions(tx, rows);
    const byId = new Map([...versions, ...foreign].map((version) => [version.id, version]));
    const { holidays, overrides, ...lists } = facts;
    const now = this.clock.now();
    const { rosterId: id, departmentId, timeZone, from, through, state, revision, settings } = frame;
    return {
      ...{ rosterId: id, departmentId, timeZone, from, through, state, revision, settings, ...lists },
      ...{ editable: editable(edits, frame), at: now.toISOString() },
      ...{ publishedRevision: frame.publishedRevision, today: plainDateIn(timeZone, now) },
      ...{ entriesFrom: window.readFrom, entriesThrough: window.readThrough, versions: shown },
      days: monthDays({ from: window.readFrom, through: window.readThrough, timeZone }, holidays),
      people: byTeam(toMonthPeople(frame, window, rows, { versions, byId, indexes }), lists.teams),
      overrides: overrides.map(({ at, ...each }) => ({ ...each, at: new Date(at).toISOString() })),
    };
  }
}

async function foreignVersions(tx: Queries, { cells }: MonthPeopleRows): Promise<MonthVersionRow[]> {
  const ids = new Set(cells.flatMap(({ elsewhere }) => elsewhere ?? []).map(({ versionId }) => versionId));
  return ids.size === 0 ? [] : loadVersions(tx, [...ids]);
}

function windowOf({ from, through, settings }: MonthFrame): MonthWindow {
  const read = monthWindow({ from, through }, settings);
  return { from, through, readFrom: read.from, readThrough: read.through };
}

/** Versions that entries of the month refer to, and the newest of open templates; cells know them by their place. */
function shownVersions(versions: readonly MonthVersionRow[], { cells, published }: MonthPeopleRows) {
  const places = new Set<number | null>();
  for (const row of cells) for (const place of row.versions ?? []) places.add(place);
  const used = new Set(published.map(({ versionId }) => versionId));
  const rows = versions.filter(({ id, current }, index) => current || places.has(index + 1) || used.has(id));
  const shown = rows.map(({ id: versionId, departmentId: _, timeZone: __, ...row }): MonthVersionView => ({
    versionId,
    ...row,
    readings: readingsOf(row.name),
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

function editable({ company, departmentIds }: Reach, { departmentId, state }: MonthFrame): boolean {
  return isOpenForEditing(state) && (company || departmentIds.includes(departmentId));
}
