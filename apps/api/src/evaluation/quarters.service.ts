import { Injectable } from '@nestjs/common';
import type { OwnQuarterView, QuarterGradeView, QuarterQuery, QuarterView } from '@banke/contracts';
import {
  loadEvaluationPolicies,
  loadOwnQuarterMonths,
  loadQuarterMonths,
  type Queries,
  type QuarterMonthRow,
} from '@banke/database';
import { addMonths } from '@banke/domain/calendar';
import {
  countsForQuarter,
  gradeQuarter,
  policyOn,
  quarterOf,
  type QuarterPolicy,
} from '@banke/domain/evaluation';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { rowsBy, staffOf } from './rows-by';

const OWN_QUARTERS_BACK = 3;

/** Grades of quarters, found anew from the months that are locked. */
@Injectable()
export class Quarters {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  show({ department, day }: QuarterQuery, actor: Actor): Promise<QuarterView> {
    const quarter = quarterOf(day);
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'scores.read');
      const rows = await loadQuarterMonths(tx, reach, { departmentId: department, ...quarter });
      const policy = policyOn(await loadEvaluationPolicies(tx, [department]), quarter.from).quarter;
      const people = [...rowsBy(rows, staffOf).values()].map((months) => ({
        ...person(months[0]),
        ...gradeOf(months, policy),
      }));
      return { ...quarter, policy, people };
    });
  }

  /** Of whoever asks: this quarter and those before it, newest first. */
  async own(tx: Queries, actor: Actor): Promise<OwnQuarterView[]> {
    const { from, through } = quarterOf(this.clock.today(actor));
    const rows = await loadOwnQuarterMonths(tx, actor.accountId, {
      from: addMonths(from, -3 * OWN_QUARTERS_BACK),
      through,
    });
    const policies = rowsBy(
      await loadEvaluationPolicies(tx, [...new Set(rows.map(({ departmentId }) => departmentId))]),
      ({ departmentId }) => departmentId,
    );
    const keyOf = ({ departmentId, firstDay }: QuarterMonthRow) =>
      `${departmentId} ${quarterOf(firstDay).from}`;
    return [...rowsBy(rows, keyOf).values()].map((months) => {
      const { firstDay, departmentId, departmentName } = months[0];
      const { from } = quarterOf(firstDay);
      const policy = policyOn(policies.get(departmentId) ?? [], from).quarter;
      return { from, departmentName, ...gradeOf([...months].reverse(), policy) };
    });
  }
}

function person({ staffId, name, employeeNumber }: QuarterMonthRow) {
  return { staffId, name, employeeNumber };
}

/** By the policy that held when the quarter began: nothing is graded by what was decided later. */
function gradeOf(rows: readonly QuarterMonthRow[], policy: QuarterPolicy): QuarterGradeView {
  const months = rows.map(({ firstDay, state, total }) => ({
    ...{ firstDay, state, total, counts: countsForQuarter({ state, total }) },
  }));
  const totals = months.flatMap(({ counts, total }) => (counts && total !== null ? [total] : []));
  const breaches = rows.reduce((sum, row) => sum + row.breaches, 0);
  return { months, breaches, outcome: gradeQuarter(totals, breaches, policy) };
}
