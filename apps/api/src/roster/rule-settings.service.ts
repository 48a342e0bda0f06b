import { Injectable } from '@nestjs/common';
import type { RuleSettingListView, RuleSettingView } from '@banke/contracts';
import { loadRuleSettings, type Queries, type RuleSettingRow } from '@banke/database';
import { isFixedRule, RULE_CODES } from '@banke/domain/roster';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads the rules of a department, as far as the actor sees the department. */
@Injectable()
export class RuleSettings {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, departmentId: string): Promise<RuleSettingListView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, departmentId));
  }

  async view(tx: Queries, actor: Actor, departmentId: string): Promise<RuleSettingListView> {
    const rows = await loadRuleSettings(tx, reachOfActor(actor, 'rosters.read'), departmentId);
    const { company, departmentIds } = reachOfActor(actor, 'rosters.settings');
    return {
      rules: rows.map(toRuleSettingView).sort((a, b) => rank(a) - rank(b)),
      editable: company || departmentIds.includes(departmentId),
    };
  }

  /** One rule, read on its own. */
  show(actor: Actor, departmentId: string, ruleId: string): Promise<RuleSettingView> {
    return this.transactions.read(actor, async (tx) => {
      const { rules } = await this.view(tx, actor, departmentId);
      const rule = rules.find(({ id }) => id === ruleId);
      if (!rule) throw notFound('rule-setting.not-found');
      return rule;
    });
  }
}

export function toRuleSettingView(row: RuleSettingRow): RuleSettingView {
  return { ...row, fixed: isFixedRule(row.code) };
}

/** In the order in which the rules are listed everywhere. */
function rank({ code }: RuleSettingView): number {
  return RULE_CODES.indexOf(code);
}
