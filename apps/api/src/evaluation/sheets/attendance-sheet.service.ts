import { Injectable } from '@nestjs/common';
import type {
  AttendanceSheetQuery,
  HeadedSheetPlanView,
  SheetAppliedView,
  SheetHeadingRequest,
} from '@banke/contracts';
import type { EvaluationMonthRow, Queries } from '@banke/database';
import {
  ATTENDANCE_HEADINGS,
  ATTENDANCE_MEANINGS,
  attendanceSynonyms,
  explainedHeadings,
  planAttendanceSheet,
  unknownHeadings,
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
import { SheetHeadings } from './sheet-headings.service';

type Sheet = Awaited<ReturnType<typeof readSheet>>;

/** The attendance of a month as a table: out with what is known, and in again from whatever clock counted it. */
@Injectable()
export class AttendanceSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceMonths,
    private readonly enter: EnterAttendance,
    private readonly headings: SheetHeadings,
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

  async preview(monthId: string, content: Buffer, actor: Actor): Promise<HeadedSheetPlanView> {
    const sheet = await readSheet(content);
    return this.transactions.read(actor, async (tx) => {
      const month = await this.attendance.find(tx, actor, monthId, 'scores.edit');
      const { plan, headings, unknown, explained } = await this.plan(tx, month, sheet);
      const view = toSheetPlanView(
        { ...plan, changes: plan.changes.map(toChangeView) },
        { mark: planMark(plan), headings },
      );
      return { ...view, unknown, explained, meanings: [...ATTENDANCE_MEANINGS] };
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

  async explain(monthId: string, request: SheetHeadingRequest, actor: Actor): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const asked = { ...request, sheet: 'attendance' as const, meanings: ATTENDANCE_MEANINGS };
      await this.headings.explain(tx, actor, month, asked);
    });
  }

  private async plan(tx: Queries, month: EvaluationMonthRow, sheet: Sheet) {
    const known = await this.headings.known(tx, month, 'attendance');
    const { rows, headings, columns } = sheetRows<AttendanceField>(sheet, attendanceSynonyms(known), {
      required: ['number'],
      names: ATTENDANCE_HEADINGS['zh-CN'],
    });
    const people = await this.attendance.people(tx, month);
    const plan = planAttendanceSheet(
      rows,
      people.map(({ staffId, ...person }) => ({ ...person, id: staffId })),
    );
    return {
      ...{ plan, headings, unknown: unknownHeadings(columns, known) },
      explained: explainedHeadings(columns, known),
    };
  }
}

function toChangeView({ row, person, field, before, after }: AttendanceChange) {
  return { row, names: [person, field], day: null, before, after };
}
