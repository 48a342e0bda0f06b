import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  PromotionRunDetailView,
  PromotionRunListView,
  PromotionRunView,
  StartPromotionRunRequest,
} from '@banke/contracts';
import {
  insertMany,
  loadDeterminations,
  loadPromotionRuns,
  loadPromotionScheme,
  PromotionDeterminationEntity,
  PromotionRunEntity,
  type PromotionRunRow,
} from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { ladderOn, loadStandings } from './load-standings';
import { PromotionNews } from './promotion-news.service';
import { toLadderView } from './to-standing-view';

/** The determination at a month's end, kept with what it was found from. Nothing changes by it. */
@Injectable()
export class PromotionRuns {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: PromotionNews,
  ) {}

  list(departmentId: string, actor: Actor): Promise<PromotionRunListView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'promotion.read');
      return { runs: (await loadPromotionRuns(tx, reach, { departmentId })).map(toRunView) };
    });
  }

  show(id: string, actor: Actor): Promise<PromotionRunDetailView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'promotion.read');
      const [run] = await loadPromotionRuns(tx, reach, { runId: id });
      if (!run) throw notFound('promotion.not-found');
      const scheme = await loadPromotionScheme(tx, reach, { departmentId: run.departmentId });
      const version = scheme?.versions.find((each) => each.id === run.versionId);
      if (!scheme || !version) throw notFound('promotion.not-found');
      const found = await loadDeterminations(tx, id);
      return {
        ...{ ...toRunView(run), ladder: toLadderView({ scheme, version }) },
        found: found.map((each) => ({ ...each, advice: each.outcome.advice.kind })),
      };
    });
  }

  async start(
    { departmentId, asOf }: StartPromotionRunRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<PromotionRunDetailView> {
    if (asOf > this.clock.today(actor)) throw refused('promotion.not-over');
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'promotion.record');
      const reach = reachOfActor(actor, 'promotion.record');
      const ladder = ladderOn(await loadPromotionScheme(tx, reach, { departmentId }), asOf);
      if (!ladder) throw refused('promotion.no-scheme');
      const standings = await loadStandings(tx, ladder, { asOf, zone: actor.timeZone });
      const runId = randomUUID();
      const { companyId, accountId } = actor;
      await tx.insert(PromotionRunEntity, {
        ...{ companyId, id: runId, departmentId, versionId: ladder.version.id },
        ...{ asOf, accountId, at: this.clock.now() },
      });
      await insertMany(
        tx,
        PromotionDeterminationEntity,
        standings.map(({ person, facts, outcome }) => ({
          ...{ companyId, runId, staffId: person.id, facts, outcome },
        })),
      );
      await this.audit.record(tx, actor, {
        action: 'promotion.determined',
        subject: { kind: 'promotion', id: departmentId, name: department.name },
        after: { day: asOf, people: standings.length },
      });
      await this.news.changed(tx, departmentId);
      return runId;
    });
    return this.show(id, actor);
  }
}

function toRunView({ versionId: _, at, ...run }: PromotionRunRow): PromotionRunView {
  return { ...run, at: at.toISOString() };
}
