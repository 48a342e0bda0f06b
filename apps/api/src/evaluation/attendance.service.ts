import { Injectable } from '@nestjs/common';
import type { AttendanceMonthView } from '@banke/contracts';
import {
  loadAttendance,
  loadEvaluatedPeople,
  loadEvaluationMonths,
  loadPlannedMinutes,
  type EvaluationMonthRow,
  type Queries,
} from '@banke/database';
import { lastDayOfMonths } from '@banke/domain/calendar';
import { attendanceOf, mayChangeFigures } from '@banke/domain/evaluation';
import type { Permission } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { edits } from './lock-month';
import { toRecords } from './load-month';
import { rowsBy, staffOf } from './rows-by';

/** Reads who came late, left early or not at all in a month, beside the published rosters. */
@Injectable()
export class AttendanceMonths {
  constructor(private readonly transactions: Transactions) {}

  show(monthId: string, actor: Actor): Promise<AttendanceMonthView> {
    return this.transactions.read(actor, async (tx) => {
      const month = await this.find(tx, actor, monthId, 'scores.read');
      return {
        editable: edits(actor, month) && mayChangeFigures(month.state),
        people: await this.people(tx, month),
      };
    });
  }

  /** Everybody of the month; rosters count to its end, since a sheet says what the whole month was. */
  async people(tx: Queries, month: EvaluationMonthRow): Promise<AttendanceMonthView['people']> {
    const { departmentId, firstDay: from } = month;
    const through = lastDayOfMonths(from, 1);
    const span = { departmentId, from, through };
    const people = await loadEvaluatedPeople(tx, span, through);
    const minutes = new Map(
      (await loadPlannedMinutes(tx, span)).map(({ staffId, minutes }) => [staffId, minutes]),
    );
    const records = rowsBy(await loadAttendance(tx, span), staffOf);
    return people.map(({ id, name, employeeNumber, teamName, rosterDays }) => {
      const own = records.get(id) ?? [];
      const whole = own.find((row) => row.from === from && row.through === through);
      return {
        ...{ staffId: id, name, employeeNumber, teamName },
        ...{ plannedShifts: rosterDays, plannedMinutes: minutes.get(id) ?? 0, number: whole?.number ?? 0 },
        recorded: attendanceOf(own.flatMap(toRecords), { from, through }),
      };
    });
  }

  async find(
    tx: Queries,
    actor: Actor,
    monthId: string,
    permission: Permission,
  ): Promise<EvaluationMonthRow> {
    const [month] = await loadEvaluationMonths(tx, reachOfActor(actor, permission), { monthId });
    if (!month) throw notFound('evaluation.not-found');
    return month;
  }
}
