import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { RuleSettingListView, TakeOverPackRequest } from '@banke/contracts';
import {
  closeRuleSettings,
  everHadRules,
  insertMany,
  loadRuleSettings,
  lockDepartmentRules,
  RuleSettingEntity,
  type Tx,
} from '@banke/database';
import { packChanges, PACK_RULES, type PackRule } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { RosterNews } from './roster-news.service';
import { RuleSettings } from './rule-settings.service';

/** A department starts from a pack of rules. Asking again adds only what is not there. */
@Injectable()
export class TakeOverPack {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: RuleSettings,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async run(
    { departmentId, pack, replace }: TakeOverPackRequest,
    actor: Actor,
  ): Promise<RuleSettingListView> {
    await this.transactions.run(actor, async (tx) => {
      const { name } = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      await lockDepartmentRules(tx, departmentId);
      const present = await loadRuleSettings(tx, reachOfActor(actor, 'rosters.settings'), departmentId);
      const { missing, surplus } = packChanges(present, PACK_RULES[pack]);
      const closed = replace ? surplus.map(({ id }) => id) : [];
      if (missing.length === 0 && closed.length === 0) return;
      if (closed.length > 0) await closeRuleSettings(tx, closed, this.clock.now());
      await insertPackRules(tx, { companyId: actor.companyId, departmentId, at: this.clock.now() }, missing);
      await this.audit.record(tx, actor, {
        action: 'rule-setting.pack-taken',
        subject: { kind: 'department', id: departmentId, name },
        before: { rules: present.length },
        after: { pack, rules: present.length + missing.length - closed.length },
      });
      await this.news.factsChanged(tx, departmentId);
    });
    return this.rules.list(actor, departmentId);
  }

  /** A department that never had a rule begins with the general ones, so that no roster goes unjudged (ADR 0013). */
  async begin(tx: Tx, actor: Actor, { id, name }: { id: string; name: string }): Promise<void> {
    await lockDepartmentRules(tx, id);
    if (await everHadRules(tx, id)) return;
    const rules = PACK_RULES.generic;
    await insertPackRules(tx, { companyId: actor.companyId, departmentId: id, at: this.clock.now() }, rules);
    await this.audit.record(tx, actor, {
      action: 'rule-setting.pack-taken',
      subject: { kind: 'department', id, name },
      before: { rules: 0 },
      after: { pack: 'generic', rules: rules.length },
    });
  }
}

/** One after another in the list, as they are shipped. */
export async function insertPackRules(
  tx: Tx,
  { companyId, departmentId, at }: { companyId: string; departmentId: string; at: Date },
  rules: readonly PackRule[],
): Promise<void> {
  await insertMany(
    tx,
    RuleSettingEntity,
    rules.map(({ code, value, strictness, source }, index) => ({
      ...{ companyId, id: randomUUID(), departmentId, code, value: { ...value }, strictness, source },
      ...{ valid: '(,)', version: 1, createdAt: new Date(at.getTime() + index) },
    })),
  );
}
