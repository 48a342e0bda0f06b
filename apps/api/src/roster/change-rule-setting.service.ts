import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeRuleSettingRequest,
  CreateRuleSettingRequest,
  RuleSettingRequest,
  RuleSettingView,
} from '@banke/contracts';
import {
  closeRuleSettings,
  lockDepartmentRules,
  lockRuleSetting,
  RuleSettingEntity,
  type RuleSettingRow,
  type Tx,
} from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import { addDays } from '@banke/domain/calendar';
import { isFixedRule, type RuleCode, type Strictness } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { refuseBadRule, toStrictness } from './refuse-bad-rule';
import { RosterNews } from './roster-news.service';
import { RuleSettings, toRuleSettingView } from './rule-settings.service';

/** Sets up, changes and removes single rules. Every change is a new version, to which earlier overrides do not apply. */
@Injectable()
export class ChangeRuleSetting {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: RuleSettings,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async create(
    { departmentId, code, ...request }: CreateRuleSettingRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<RuleSettingView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      await lockDepartmentRules(tx, departmentId);
      await refuseBadRule(tx, reachOfActor(actor, 'rosters.settings'), { departmentId, code }, request);
      const id = randomUUID();
      await tx.insert(RuleSettingEntity, {
        ...{ companyId: actor.companyId, id, departmentId, code, source: 'own' },
        ...toColumns(request),
        createdAt: this.clock.now(),
      });
      await this.record(tx, actor, 'rule-setting.created', { id, code }, {}, auditValues(request));
      await this.news.factsChanged(tx, departmentId);
      return id;
    });
    return this.rules.show(actor, departmentId, id);
  }

  change(
    id: string,
    { version, ...request }: ChangeRuleSettingRequest,
    actor: Actor,
  ): Promise<RuleSettingView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      await refuseBadRule(tx, reachOfActor(actor, 'rosters.settings'), before, request);
      const [was, is] = [auditValues(before), auditValues(request)];
      if (JSON.stringify(was) === JSON.stringify(is)) return toRuleSettingView(before);
      await tx.update(RuleSettingEntity, { id }, { ...toColumns(request), version: version + 1 });
      await this.record(tx, actor, 'rule-setting.changed', before, was, is);
      await this.news.factsChanged(tx, before.departmentId);
      const strictness = toStrictness(request.strictness);
      return toRuleSettingView({ ...before, ...request, strictness, version: version + 1 });
    });
  }

  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      if (isFixedRule(before.code)) throw refused('rule-setting.fixed');
      await closeRuleSettings(tx, [id], this.clock.now());
      await this.record(tx, actor, 'rule-setting.removed', before, auditValues(before), {});
      await this.news.factsChanged(tx, before.departmentId);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<RuleSettingRow> {
    const rule = await lockRuleSetting(tx, reachOfActor(actor, 'rosters.settings'), id);
    if (!rule) throw notFound('rule-setting.not-found');
    if (rule.version !== version) throw conflict('rule-setting.changed');
    return rule;
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: 'rule-setting.created' | 'rule-setting.changed' | 'rule-setting.removed',
    { id, code }: { id: string; code: RuleCode },
    before: AuditValues,
    after: AuditValues,
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subject: { kind: 'rule-setting', id, name: code },
      ...{ before, after },
    });
  }
}

function toColumns({ value, strictness, from, through }: RuleSettingRequest) {
  return {
    value,
    strictness: toStrictness(strictness),
    valid: `[${from ?? ''},${through === null ? '' : addDays(through, 1)})`,
  };
}

function auditValues({
  value,
  strictness,
  from,
  through,
}: Omit<RuleSettingRequest, 'strictness'> & { strictness: Strictness | RuleSettingRequest['strictness'] }) {
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    value: sorted.map(([name, each]) => `${name} ${JSON.stringify(each)}`).join(', '),
    strictness: strictnessText(toStrictness(strictness)),
    ...{ from, through },
  };
}

function strictnessText(strictness: Strictness): string {
  if (strictness.kind === 'soft') return `soft ${strictness.weight}`;
  return strictness.overridable ? 'hard, overridable' : 'hard';
}
