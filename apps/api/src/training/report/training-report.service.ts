import { Injectable } from '@nestjs/common';
import type { TrainingReportQuery, TrainingReportSheetQuery, TrainingReportView } from '@banke/contracts';
import {
  loadReportedPeople,
  loadReportedPlans,
  loadReportedSessions,
  type ReportMonth,
} from '@banke/database';
import {
  addMonths,
  dayNumber,
  instantAt,
  monthAround,
  plainDateOf,
  type PlainDate,
} from '@banke/domain/calendar';
import { trainingReport } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { Transactions } from '../../common/transactions';
import type { TableFile } from '../../imports/staff-table';
import { reportFile } from './report-file';

/** So many months are shown beside each other. */
const MONTHS = 6;

/** What training brought in the departments whose people the actor follows. */
@Injectable()
export class TrainingReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  show({ month }: TrainingReportQuery, actor: Actor): Promise<TrainingReportView> {
    const today = this.clock.today(actor);
    const months = Array.from({ length: MONTHS }, (_, back) =>
      reportMonth(addMonths(`${month.slice(0, 7)}-01`, back + 1 - MONTHS), today, actor.timeZone),
    );
    const span = { from: months[0]?.month ?? month, through: lastDay(month) };
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'training.follow');
      const people = await loadReportedPeople(tx, reach, months);
      const sessions = await loadReportedSessions(tx, reach, span);
      const firsts = months.map((each) => each.month);
      const plans = await loadReportedPlans(tx, reach, firsts);
      return { months: trainingReport(firsts, people, sessions, plans) };
    });
  }

  async write(
    { department, format, language = 'zh-CN', month }: TrainingReportSheetQuery,
    actor: Actor,
  ): Promise<TableFile> {
    const { months } = await this.show({ month }, actor);
    const chosen = <T extends { departmentId: string }>(lines: readonly T[]) =>
      department === undefined ? lines : lines.filter(({ departmentId }) => departmentId === department);
    return reportFile(
      months.map(({ departments, trainers, ...rest }) => ({
        ...rest,
        departments: [...chosen(departments)],
        trainers: [...chosen(trainers)],
      })),
      { format, language, name: month.slice(0, 7) },
    );
  }
}

const lastDay = (month: PlainDate) => plainDateOf(monthAround(dayNumber(month)).through);

/** People and deadlines count as of the last day; in the month of now, and in one to come, as of today. */
function reportMonth(month: PlainDate, today: PlainDate, zone: string): ReportMonth {
  const last = lastDay(month);
  return {
    month,
    on: last < today ? last : today,
    opens: instantAt(zone, month),
    closes: instantAt(zone, addMonths(month, 1)),
  };
}
