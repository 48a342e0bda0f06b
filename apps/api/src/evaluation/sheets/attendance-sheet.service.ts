import { Injectable } from '@nestjs/common';
import type { AttendanceSheetQuery, SheetAppliedView, SheetPlanView } from '@banke/contracts';
import type { EvaluationMonthRow, Queries } from '@banke/database';
import {
  ATTENDANCE_HEADINGS,
  ATTENDANCE_SYNONYMS,
  planAttendanceSheet,
  type AttendanceChange,
  type AttendanceField,
} from '@banke/domain/evaluation';
import type { Actor } from '../../common/access/actor';
import { Transactions } from '../../common/transactions';
import { readSheet, sheetRows } from '../../imports/read-sheet-rows';
import type { TableFile } from '../../imports/staff-table';
import { planMark, refuseUnlessSeen, toSheetPlanView } from '../../imports/to-sheet-plan-view';
import { AttendanceMonths } from '../attendance.service';
import { EnterAttendance } from '../enter-attendance.service';
import { lockOpenMonth } from '../lock-month';
import { attendanceSheetFile } from './attendance-sheet-file';

type Sheet = Awaited<ReturnType<typeof readSheet>>;

/** The attendance of a month as a table: out with what is known, and in again from whatever clock counted it. */
@Injectable()
export class AttendanceSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceMonths,
    private readonly enter: EnterAttendance,
  ) {}

  write(
    monthId: string,
    { format, language = 'zh-CN' }: AttendanceSheetQuery,
    actor: Actor,
  ): Promise<TableFile> {
    return this.transactions.read(actor, async (tx) => {
      const month = await this.attendance.find(tx, actor, monthId, 'scores.edit');
      const name = `${month.departmentName} ${month.firstDay.slice(0, 7)}`;
      return attendanceSheetFile({ name, people: await this.attendance.people(tx, month), format, language });
    });
  }

  async preview(monthId: string, content: Buffer, actor: Actor): Promise<SheetPlanView> {
    const sheet = await readSheet(content);
    return this.transactions.read(actor, async (tx) => {
      const month = await this.attendance.find(tx, actor, monthId, 'scores.edit');
      const { plan, headings } = await this.plan(tx, month, sheet);
      return toSheetPlanView(
        { ...plan, changes: plan.changes.map(toChangeView) },
        { mark: planMark(plan), headings },
      );
    });
  }

  async apply(monthId: string, content: Buffer, seen: string, actor: Actor): Promise<SheetAppliedView> {
    const sheet = await readSheet(content);
    return this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const { plan } = await this.plan(tx, month, sheet);
      refuseUnlessSeen(plan, { mark: planMark(plan), seen });
      await this.enter.write(tx, actor, month, { records: plan.records, source: 'imported' });
      return { changed: plan.changes.length };
    });
  }

  private async plan(tx: Queries, month: EvaluationMonthRow, sheet: Sheet) {
    const { rows, headings } = sheetRows<AttendanceField>(sheet, ATTENDANCE_SYNONYMS, {
      required: ['number'],
      names: ATTENDANCE_HEADINGS['zh-CN'],
    });
    const people = await this.attendance.people(tx, month);
    const plan = planAttendanceSheet(
      rows,
      people.map(({ staffId, ...person }) => ({ ...person, id: staffId })),
    );
    return { plan, headings };
  }
}

function toChangeView({ row, person, field, before, after }: AttendanceChange) {
  return { row, names: [person, field], day: null, before, after };
}
