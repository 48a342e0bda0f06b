import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { DecidePromotionRequest, PromotionStandingView } from '@banke/contracts';
import {
  loadMemberships,
  loadPromotionRuns,
  lockStaff,
  PromotionDecisionEntity,
  StaffEntity,
  wasDetermined,
  writeMemberships,
  type Tx,
} from '@banke/database';
import { changeMembership, coveringOn, membershipWrites, type Membership } from '@banke/domain/people';
import type { DecisionKind } from '@banke/domain/promotion';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { StaffNews } from '../people/staff-news.service';
import { StaffPlaces } from '../people/staff-places.service';
import { StaffRecords } from '../people/staff-records.service';
import type { LoadedLadder } from './load-standings';
import { PromotionNews } from './promotion-news.service';
import { refuseOwn } from './promotion-records.service';
import { Standings } from './standings.service';

/** A decision of the named person who sends it. The new grade goes into the membership, where all others read it. */
@Injectable()
export class DecidePromotion {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: Standings,
    private readonly records: StaffRecords,
    private readonly places: StaffPlaces,
    private readonly news: StaffNews,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly promotionNews: PromotionNews,
  ) {}

  async decide(
    staffId: string,
    request: DecidePromotionRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    const { kind, effectiveOn, reason, runId = null } = request;
    const moves = kind === 'promoted' || kind === 'demoted';
    await this.transactions.once(actor, retry, async (tx) => {
      const { ladder, standing, departmentId } = await this.standings.find(
        tx,
        actor,
        staffId,
        'promotion.decide',
      );
      refuseOwn(standing, actor);
      const reach = reachOfActor(actor, 'promotion.decide');
      const [run] = runId === null ? [] : await loadPromotionRuns(tx, reach, { runId });
      if (
        runId !== null &&
        (run?.departmentId !== departmentId || !(await wasDetermined(tx, runId, staffId)))
      )
        throw notFound('promotion.not-found');
      const from = standing.outcome.grade;
      const to = moves ? (request.to ?? null) : null;
      if (moves) {
        const gradeId = newGrade(ladder, { kind, from, to });
        if (!request.handover) throw refused('promotion.handover-missing');
        await this.changeGrade(tx, actor, { staffId, from: effectiveOn, gradeId });
      }
      const id = randomUUID();
      const { companyId, accountId } = actor;
      await tx.insert(PromotionDecisionEntity, {
        ...{ companyId, id, departmentId, staffId, runId, kind, fromGrade: from, toGrade: to },
        ...{ effectiveOn, reason, handover: request.handover ?? null, accountId, at: this.clock.now() },
      });
      const { name, accountId: whose } = standing.person;
      await this.audit.record(tx, actor, {
        action: 'promotion.decided',
        subject: { kind: 'promotion', id: departmentId, name },
        after: { person: name, kind, from, to, effectiveOn, reason },
      });
      await this.promotionNews.changedFor(tx, departmentId, whose);
      return id;
    });
    return this.standings.person(staffId, actor);
  }

  private async changeGrade(
    tx: Tx,
    actor: Actor,
    { staffId, from, gradeId }: { staffId: string; from: string; gradeId: string },
  ): Promise<void> {
    const reach = reachOfActor(actor, 'promotion.decide');
    const person = await lockStaff(tx, reach, this.clock.today(actor), staffId);
    if (!person) throw notFound('promotion.not-found');
    const before = await loadMemberships(tx, [staffId]);
    const result = changeMembership(before, { from, gradeId });
    if (!result.ok) throw refused(`staff.${result.reason}`);
    if (!result.changed) throw refused('promotion.same-grade');
    const writes = membershipWrites(before, result.memberships);
    await writeMemberships(tx, actor.companyId, [{ staffId, ...writes }]);
    await this.records.note(tx, actor, person, {
      ...{ change: 'membership-changed', effectiveOn: from },
      before: await this.places.inWords(tx, on(before, from)),
      after: await this.places.inWords(tx, on(result.memberships, from)),
    });
    await tx.update(StaffEntity, { id: staffId }, { version: person.version + 1 });
    await this.news.changed(tx, actor, person);
  }
}

/** The grade of the catalogue that a code is; refused when it does not lie where the decision says. */
function newGrade(
  { scheme, version }: LoadedLadder,
  { kind, from, to }: { kind: DecisionKind; from: string | null; to: string | null },
): string {
  const height = (code: string | null) => version.content.grades.findIndex((each) => each.code === code);
  const gradeId = scheme.grades.find(({ code }) => code === to)?.gradeId;
  if (height(to) < 0 || gradeId === undefined) throw refused('promotion.no-such-grade');
  const fits = kind === 'promoted' ? height(to) > height(from) : height(to) < height(from);
  if (!fits) throw refused('promotion.same-grade');
  return gradeId;
}

function on(memberships: readonly Membership[], day: string): Membership {
  const membership = coveringOn(memberships, day);
  if (!membership) throw new Error('a change was allowed on a day without membership');
  return membership;
}
