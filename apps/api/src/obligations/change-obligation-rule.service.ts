import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeObligationRuleRequest,
  ObligationPresetsRequest,
  ObligationRuleListView,
  ObligationRuleRequest,
  ObligationRuleView,
} from '@banke/contracts';
import {
  loadObligationRules,
  lockDepartment,
  lockObligationRule,
  ObligationRuleEntity,
  type Tx,
} from '@banke/database';
import { OBLIGATION_PRESETS, recurrenceFields } from '@banke/domain/obligations';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, forbidden, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { readRule, refuseIfPast, type RuleFields } from './read-rule';
import { ObligationNews } from './obligation-news.service';
import { ObligationRules } from './obligation-rules.service';
import { PlanDuties } from './plan-duties.service';

/** Sets duties. Their tasks follow in the same transaction: the coming ones, never those that are past. */
@Injectable()
export class ChangeObligationRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: ObligationRules,
    private readonly planning: PlanDuties,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: ObligationNews,
  ) {}

  create(
    request: ObligationRuleRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<ObligationRuleView> {
    const fields = readRule(request);
    return this.transactions
      .once(actor, retry, async (tx) => {
        await refuseUnlessInReach(tx, actor, fields.departmentId);
        return this.insert(tx, actor, fields);
      })
      .then((id) => this.rules.show(actor, id));
  }

  change(id: string, request: ChangeObligationRuleRequest, actor: Actor): Promise<ObligationRuleView> {
    const { active, version } = request;
    const fields = readRule(request);
    return this.transactions.run(actor, async (tx) => {
      const rule = await lockObligationRule(tx, reachOfActor(actor, 'obligations.edit'), id);
      if (!rule) throw notFound('obligation-rule.not-found');
      if (rule.version !== version) throw conflict('obligation-rule.changed');
      const [before, after] = [
        { ...auditedFields(rule), active: rule.active },
        { ...auditedFields(fields), active },
      ];
      if (JSON.stringify(before) === JSON.stringify(after))
        return this.rules.view(tx, actor, id, 'obligations.edit');
      if (rule.departmentId !== fields.departmentId)
        await refuseUnlessInReach(tx, actor, fields.departmentId);
      await tx.update(ObligationRuleEntity, { id }, { ...fields, active, version: version + 1 });
      const changed = await this.planned(tx, actor, id);
      if (active && fields.onDay !== rule.onDay) refuseIfPast(changed, this.clock.now());
      await this.audit.record(tx, actor, {
        action: 'obligation-rule.changed',
        subject: { kind: 'obligation-rule', id, name: fields.name ?? fields.kind },
        before,
        after,
      });
      return this.rules.view(tx, actor, id, 'obligations.edit');
    });
  }

  /** The field's calendar for a department; kinds of duty it already has are left as they are. */
  async addPresets(
    { departmentId }: ObligationPresetsRequest,
    actor: Actor,
  ): Promise<ObligationRuleListView> {
    await this.transactions.run(actor, async (tx) => {
      await refuseUnlessInReach(tx, actor, departmentId);
      const present = await loadObligationRules(tx, reachOfActor(actor, 'obligations.edit'), {
        departmentId,
      });
      const kinds = new Set<string>(present.map(({ kind }) => kind));
      for (const { recurrence, ...preset } of OBLIGATION_PRESETS.filter(({ kind }) => !kinds.has(kind))) {
        await this.insert(tx, actor, {
          ...preset,
          ...recurrenceFields(recurrence),
          name: null,
          departmentId,
        });
      }
    });
    return this.rules.list(actor, { departmentId });
  }

  private async insert(tx: Tx, actor: Actor, fields: RuleFields): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    await tx.insert(ObligationRuleEntity, { companyId: actor.companyId, id, ...fields, createdAt: now });
    refuseIfPast(await this.planned(tx, actor, id), now);
    await this.audit.record(tx, actor, {
      action: 'obligation-rule.created',
      subject: { kind: 'obligation-rule', id, name: fields.name ?? fields.kind },
      after: auditedFields(fields),
    });
    return id;
  }

  private async planned(tx: Tx, actor: Actor, id: string) {
    const rule = await lockObligationRule(tx, reachOfActor(actor, 'obligations.edit'), id);
    if (!rule) throw notFound('obligation-rule.not-found');
    await this.planning.plan(tx, rule);
    await this.news.afterPlanning(tx, actor, rule);
    return rule;
  }
}

/** A duty of the whole company is set only by those who reach all of it. */
async function refuseUnlessInReach(tx: Tx, actor: Actor, departmentId: string | null): Promise<void> {
  const reach = reachOfActor(actor, 'obligations.edit');
  if (departmentId === null) {
    if (!reach.company) throw forbidden('access.refused');
    return;
  }
  const department = await lockDepartment(tx, reach, departmentId);
  if (!department) throw notFound('department.not-found');
  if (department.closedAt) throw refused('department.closed');
}

function auditedFields({
  kind,
  name,
  departmentId,
  rhythm,
  day,
  month,
  onDay,
  time,
  ownerRole,
  receiverRole,
  evidence,
  remindDays,
}: RuleFields) {
  return {
    kind,
    name,
    departmentId,
    rhythm,
    day,
    month,
    onDay,
    time,
    ownerRole,
    receiverRole,
    evidence,
    remindDays,
  };
}
