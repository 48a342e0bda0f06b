import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { OverrideRequest, OverrideView } from '@banke/contracts';
import {
  lockRoster,
  lockRosterOverride,
  RosterOverrideEntity,
  type LockedRoster,
  type Tx,
} from '@banke/database';
import { plainDateOf } from '@banke/domain/calendar';
import { overrideFor, placeOf, type RuleFinding } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { RosterFindings } from './roster-findings.service';
import { RosterMonth } from './roster-month.service';
import { RosterNews } from './roster-news.service';

/** Somebody answers for a breach with a reason; the server must find the same breach before it is written down. */
@Injectable()
export class OverrideFinding {
  constructor(
    private readonly transactions: Transactions,
    private readonly findings: RosterFindings,
    private readonly months: RosterMonth,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async give(
    rosterId: string,
    request: OverrideRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<OverrideView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const roster = await this.lock(tx, actor, rosterId);
      if (request.revision > roster.revision) throw refused('roster.no-such-revision');
      // The lock keeps others from writing, so that what is read beside it is what stands.
      const { findings } = await this.findings.check(actor, rosterId);
      const found = findings.find(({ finding }) => isMeant(finding, request))?.finding;
      if (!found) throw conflict('roster.finding-gone');
      const override = overrideFor(found);
      if (!override) throw refused('roster.not-overridable');
      const id = randomUUID();
      const { ruleId, ruleVersion, personId: staffId, measured, limit, place } = override;
      const days = override.days.map(plainDateOf);
      await tx.insert(RosterOverrideEntity, {
        ...{
          companyId: actor.companyId,
          id,
          rosterId,
          ruleId,
          ruleVersion,
          staffId,
          days,
          measured,
          limit,
          place,
        },
        ...{ reason: request.reason, accountId: actor.accountId, at: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'roster.overridden',
        subject: { kind: 'roster', id: rosterId, name: null },
        after: { rule: found.code, days: days.join(' '), measured, limit, reason: request.reason },
      });
      await this.news.factsChanged(tx, roster.departmentId);
      return id;
    });
    const { overrides } = await this.months.show(actor, rosterId);
    const given = overrides.find((each) => each.id === id);
    if (!given) throw notFound('roster.override-not-found');
    return given;
  }

  revoke(rosterId: string, overrideId: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const roster = await this.lock(tx, actor, rosterId);
      const override = await lockRosterOverride(tx, rosterId, overrideId);
      if (!override) throw notFound('roster.override-not-found');
      await tx.update(
        RosterOverrideEntity,
        { id: overrideId },
        { revokedBy: actor.accountId, revokedAt: this.clock.now() },
      );
      const { code: rule, days, measured, limit, reason } = override;
      await this.audit.record(tx, actor, {
        action: 'roster.override-revoked',
        subject: { kind: 'roster', id: rosterId, name: null },
        before: { rule, days: days.join(' '), measured, limit, reason },
      });
      await this.news.factsChanged(tx, roster.departmentId);
    });
  }

  private async lock(tx: Tx, actor: Actor, rosterId: string): Promise<LockedRoster> {
    const roster = await lockRoster(tx, reachOfActor(actor, 'rosters.edit'), rosterId);
    if (!roster) throw notFound('roster.not-found');
    if (roster.state === 'closed') throw refused('roster.not-editable');
    return roster;
  }
}

function isMeant(finding: RuleFinding, request: OverrideRequest): boolean {
  const { ruleId, ruleVersion, staffId, days, measured, limit, place } = request;
  return (
    finding.verdict === 'breach' &&
    finding.ruleId === ruleId &&
    finding.ruleVersion === ruleVersion &&
    finding.personId === staffId &&
    finding.measured === measured &&
    finding.limit === limit &&
    finding.days.map(plainDateOf).sort().join() === [...days].sort().join() &&
    isDeepStrictEqual(placeOf(finding.facts ?? {}), placeOf(place ?? {}))
  );
}
