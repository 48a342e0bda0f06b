import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  insertPlanned,
  loadObligationRules,
  lockObligationRule,
  lockPlanned,
  removePlanned,
  updatePlanned,
  type ObligationRuleRow,
  type Tx,
} from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import {
  dueInstant,
  occurrences,
  planDuties,
  planningHorizon,
  readRecurrence,
} from '@banke/domain/obligations';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';

/** Puts the tasks of rules into the calendar: always ahead, never back in time. */
@Injectable()
export class PlanDuties {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every rule of a company, each in a transaction of its own, so that people who change one do not wait for all. */
  async planCompany(companyId: string): Promise<void> {
    const company = { companyId };
    const rules = await this.transactions.read(company, (tx) => loadObligationRules(tx, WHOLE_COMPANY));
    for (const { id } of rules) {
      await this.transactions.run(company, async (tx) => {
        const rule = await lockObligationRule(tx, WHOLE_COMPANY, id);
        if (rule) await this.plan(tx, rule);
      });
    }
  }

  /** One rule, whose row the caller holds; twice does no more than once. */
  async plan(tx: Tx, rule: ObligationRuleRow): Promise<void> {
    const now = this.clock.now();
    const planned = await lockPlanned(tx, rule.id, now);
    const { add, keep, remove } = planDuties(planned, daysOf(rule, now));
    const dueAt = (day: string) => dueInstant(day, rule.time, rule.timeZone);
    await removePlanned(
      tx,
      remove.map(({ id }) => id),
    );
    await updatePlanned(
      tx,
      rule.id,
      keep.map(({ id, dueOn }) => ({ id, dueAt: dueAt(dueOn) })),
    );
    await insertPlanned(
      tx,
      rule.id,
      add.map((dueOn) => ({ id: randomUUID(), dueOn, dueAt: dueAt(dueOn) })),
      now,
    );
  }
}

/** The days of a rule that can still be kept. What comes once is planned however far away it is. */
function daysOf(rule: ObligationRuleRow, now: Date): string[] {
  if (!rule.active || rule.departmentClosed) return [];
  const read = readRecurrence(rule);
  if (!read.ok) throw new Error(`the rule ${rule.id} has no ${read.field}`);
  const today = plainDateIn(rule.timeZone, now);
  const horizon = planningHorizon(today);
  const through = rule.onDay !== null && rule.onDay > horizon ? rule.onDay : horizon;
  return occurrences(read.recurrence, today, through).filter(
    (day) => dueInstant(day, rule.time, rule.timeZone) > now,
  );
}
