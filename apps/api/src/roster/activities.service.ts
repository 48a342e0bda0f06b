import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ActivityExtentQuery,
  ArrangeActivitiesRequest,
  ArrangedActivitiesView,
  ChangeActivityRequest,
  ChangedActivityView,
} from '@banke/contracts';
import {
  ActivityEntity,
  loadSeries,
  lockActivitiesWith,
  lockActivity,
  presentOn,
  type ActivityExtent,
  type ActivityRow,
  type PersonOnDay,
  type Tx,
} from '@banke/database';
import { clockTime, mayCountAsWork, standsAsSeen, type ActivityKind } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { ActivityNotices, noticed } from './activity-notices.service';
import { ActivityOwners } from './activity-owners';
import { refuseLockedDays } from './refuse-locked-days';
import { RosterNews } from './roster-news.service';

/** Arranges, moves and cancels what people have beside their shifts. */
@Injectable()
export class Activities {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
    private readonly owners: ActivityOwners,
    private readonly notices: ActivityNotices,
  ) {}

  /** For everybody on every day where it is possible; what is left out is told. Nothing possible at all is refused. */
  async arrange(
    request: ArrangeActivitiesRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<ArrangedActivitiesView> {
    refuseBackwards(request);
    refuseWorkOnLeave(request);
    const { departmentId, staffIds, days } = request;
    const seriesId = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      await refuseLockedDays(tx, departmentId, days);
      const present = await presentOn(tx, departmentId, staffIds, days);
      if (present.length === 0) throw refused('activity.not-there');
      const seriesId = randomUUID();
      const arranged = await this.insert(tx, actor, { ...request, seriesId, present });
      if (arranged.length === 0) throw conflict('activity.overlaps');
      for (const [first, ...more] of byPerson(arranged)) {
        await this.audit.record(tx, actor, {
          action: 'activity.created',
          subject: { kind: 'activity', id: first.id, name: first.name },
          after: told([first, ...more], request),
        });
      }
      const changes = arranged.map(({ staffId, day }) => ({
        staffId,
        day,
        before: null,
        after: noticed(request),
      }));
      await this.notices.tell(tx, actor, departmentId, changes);
      await this.news.factsChanged(tx, departmentId);
      return seriesId;
    });
    return this.transactions.read(actor, async (tx) => {
      const there = new Set((await loadSeries(tx, seriesId)).map(({ staffId, day }) => `${staffId} ${day}`));
      const asked = staffIds.flatMap((staffId) => days.map((day) => ({ staffId, day })));
      const leftOut = asked.filter(({ staffId, day }) => !there.has(`${staffId} ${day}`));
      return { seriesId, arranged: there.size, leftOut };
    });
  }

  /** All that is meant, or, where one of them would lie over something else, nothing. */
  change(id: string, request: ChangeActivityRequest, actor: Actor): Promise<ChangedActivityView> {
    refuseBackwards(request);
    return this.transactions.run(actor, async (tx) => {
      const owner = await this.owners.of(tx, id);
      const named = await this.lock(tx, actor, id);
      if (named.version !== request.version) throw conflict('activity.changed');
      if (owner) throw refused('activity.of-session');
      refuseWorkOnLeave({ kind: request.kind ?? named.kind, work: request.work });
      const { from, to, work, note } = request;
      const meant = await this.lockMeant(tx, named, request);
      if (!standsAsSeen(meant.flat(), request.seen ?? [])) throw conflict('activity.series-changed');
      for (const own of meant) {
        for (const { id, version, ...each } of own) {
          const kind = request.kind ?? each.kind;
          await tx.update(
            ActivityEntity,
            { id },
            {
              kind,
              minutes: minutesOf(request),
              work: work && mayCountAsWork(kind),
              note,
              version: version + 1,
            },
          );
        }
        await this.audit.record(tx, actor, {
          action: 'activity.changed',
          subject: { kind: 'activity', id: own[0].id, name: own[0].staffName },
          before: told(own, own[0]),
          after: told(own, { kind: request.kind ?? own[0].kind, from, to, work, note }),
        });
      }
      const changes = meant.flat().map((each) => ({
        ...{ staffId: each.staffId, day: each.day, before: noticed(each) },
        after: noticed({ kind: request.kind ?? each.kind, from, to, note }),
      }));
      await this.notices.tell(tx, actor, named.departmentId, changes);
      await this.news.factsChanged(tx, named.departmentId);
      return {
        version: named.version + 1,
        changed: meant.flat().map(({ id, version }) => ({ id, version: version + 1 })),
        alike: meant.flat().every((each) => isLike(each, named)),
      };
    });
  }

  remove(id: string, extent: ActivityExtentQuery, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const owner = await this.owners.of(tx, id);
      const named = await this.lock(tx, actor, id);
      const meant = await this.lockMeant(tx, named, extent);
      if (owner && meant.length > 1) throw refused('activity.of-session');
      for (const own of meant) {
        for (const activity of own)
          if (owner) await owner.leave(tx, actor, activity);
          else await tx.delete(ActivityEntity, { id: activity.id });
        await this.audit.record(tx, actor, {
          action: 'activity.removed',
          subject: { kind: 'activity', id: own[0].id, name: own[0].staffName },
          before: told(own, own[0]),
        });
      }
      // Whoever else answers for it tells of it.
      const gone = (owner ? [] : meant.flat()).map((each) => ({
        ...{ staffId: each.staffId, day: each.day, before: noticed(each) },
        after: null,
      }));
      await this.notices.tell(tx, actor, named.departmentId, gone);
      await this.news.factsChanged(tx, named.departmentId);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<ActivityRow> {
    const activity = await lockActivity(tx, reachOfActor(actor, 'rosters.edit'), id);
    if (!activity) throw notFound('activity.not-found');
    return activity;
  }

  private async lockMeant(
    tx: Tx,
    named: ActivityRow,
    extent: ActivityExtent,
  ): Promise<[ActivityRow, ...ActivityRow[]][]> {
    const meant = await lockActivitiesWith(tx, named, extent);
    await refuseLockedDays(
      tx,
      named.departmentId,
      meant.map(({ day }) => day),
    );
    return byPerson(meant);
  }

  /** What would lie over something else is left out by the constraint that forbids it. */
  private async insert(
    tx: Tx,
    actor: Actor,
    {
      seriesId,
      present,
      ...request
    }: ArrangeActivitiesRequest & { seriesId: string; present: PersonOnDay[] },
  ): Promise<(PersonOnDay & { id: string })[]> {
    const { departmentId, kind, work, note } = request;
    const rows = present.map((each) => ({ ...each, id: randomUUID() }));
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ActivityEntity)
      .values(
        rows.map(({ id, staffId, day }) => ({
          ...{ companyId: actor.companyId, id, seriesId, departmentId, staffId, kind, day, work, note },
          ...{ minutes: minutesOf(request), createdBy: actor.accountId, createdAt: this.clock.now() },
        })),
      )
      .orIgnore()
      .returning('id')
      .execute();
    const done = new Set((raw as { id: string }[]).map(({ id }) => id));
    return rows.filter(({ id }) => done.has(id));
  }
}

type Said = Pick<ArrangeActivitiesRequest, 'kind' | 'from' | 'to' | 'work' | 'note'>;

function isLike(one: Said, other: Said): boolean {
  return (['kind', 'from', 'to', 'work', 'note'] as const).every((field) => one[field] === other[field]);
}

const minutesOf = ({ from, to }: Pick<Said, 'from' | 'to'>) => `[${String(from)},${String(to)})`;

function told(own: readonly { day: string }[], { kind, from, to, work, note }: Said) {
  const days = own.map(({ day }) => day);
  return {
    ...(days.length === 1 ? { onDay: days[0] ?? null } : { days: days.join(' ') }),
    ...{ activityKind: kind, starts: clockTime(from), ends: clockTime(to), work, note },
  };
}

/** In their order; each person has at least one. */
function byPerson<Row extends { staffId: string }>(rows: readonly Row[]): [Row, ...Row[]][] {
  const people = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const own = people.get(row.staffId);
    if (own) own.push(row);
    else people.set(row.staffId, [row]);
  }
  return [...people.values()];
}

function refuseWorkOnLeave({ kind, work }: { kind: ActivityKind; work: boolean }): void {
  if (work && !mayCountAsWork(kind)) throw refused('activity.leave-is-no-work');
}

function refuseBackwards({ from, to }: Pick<Said, 'from' | 'to'>): void {
  if (to > from) return;
  const params = { min: from + 1, max: 1440 };
  throw new AppError(400, 'request.invalid', undefined, [{ path: 'to', code: 'not-a-number', params }]);
}
