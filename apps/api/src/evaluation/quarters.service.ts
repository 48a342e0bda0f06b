import { Injectable } from '@nestjs/common';
import type { OwnQuarterView, QuarterGradeView, QuarterQuery, QuarterView } from '@banke/contracts';
import { loadOwnQuarterMonths, loadQuarterMonths, type Queries, type QuarterMonthRow } from '@banke/database';
import { addMonths } from '@banke/domain/calendar';
import { countsForQuarter, DEFAULT_QUARTER, gradeQuarter, quarterOf } from '@banke/domain/evaluation';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';

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
      const people = grouped(rows, ({ staffId }) => staffId).map(([first, months]) => ({
        ...{ staffId: first.staffId, name: first.name, employeeNumber: first.employeeNumber },
        ...gradeOf(months),
      }));
      return { ...quarter, people };
    });
  }

  /** Of whoever asks: this quarter and those before it, newest first. */
  async own(tx: Queries, actor: Actor): Promise<OwnQuarterView[]> {
    const { from, through } = quarterOf(this.clock.today(actor));
    const rows = await loadOwnQuarterMonths(tx, actor.accountId, {
      from: addMonths(from, -3 * OWN_QUARTERS_BACK),
      through,
    });
    const keyOf = ({ departmentId, firstDay }: QuarterMonthRow) =>
      `${departmentId} ${quarterOf(firstDay).from}`;
    return grouped(rows, keyOf).map(([first, months]) => ({
      ...{ from: quarterOf(first.firstDay).from, departmentName: first.departmentName },
      ...gradeOf([...months].reverse()),
    }));
  }
}

function gradeOf(rows: readonly QuarterMonthRow[]): QuarterGradeView {
  const months = rows.map(({ firstDay, state, total }) => ({
    ...{ firstDay, state, total, counts: countsForQuarter({ state, total }) },
  }));
  const totals = months.flatMap(({ counts, total }) => (counts && total !== null ? [total] : []));
  const breaches = rows.reduce((sum, row) => sum + row.breaches, 0);
  return { months, breaches, outcome: gradeQuarter(totals, breaches, DEFAULT_QUARTER) };
}

/** Rows of one key together, in the order in which each key comes first; with the first of them. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [T, T[]][] {
  const groups = new Map<string, [T, T[]]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own[1].push(row);
    else groups.set(keyOf(row), [row, [row]]);
  }
  return [...groups.values()];
}
