import { Injectable } from '@nestjs/common';
import type { AttendanceMonthView, AttendanceRequest, EnterAttendanceRequest } from '@banke/contracts';
import { AttendanceRecordEntity, insertMany, type EvaluationMonthRow, type Tx } from '@banke/database';
import { lastDayOfMonths } from '@banke/domain/calendar';
import { mostShifts } from '@banke/domain/evaluation';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { AttendanceMonths } from './attendance.service';
import { EvaluationNews } from './evaluation-news.service';
import { lockOpenMonth } from './lock-month';

type People = AttendanceMonthView['people'];
const NOTHING = { late: null, early: null, absences: null, workedMinutes: null };

/** Writes the attendance of a month: all of it or nothing, and what stood there before stays as history. */
@Injectable()
export class EnterAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceMonths,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  async run(
    monthId: string,
    { records }: EnterAttendanceRequest,
    actor: Actor,
  ): Promise<AttendanceMonthView> {
    await this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      await this.write(tx, actor, month, { records, source: 'typed' });
    });
    return this.attendance.show(monthId, actor);
  }

  /** Writes into a month that is locked for this transaction; says of how many people something is other than before. */
  async write(
    tx: Tx,
    actor: Actor,
    month: EvaluationMonthRow,
    { records, source }: { records: readonly AttendanceRequest[]; source: 'typed' | 'imported' },
  ): Promise<number> {
    const rows = changed(await this.attendance.people(tx, month), records);
    if (rows.length === 0) return 0;
    const { companyId, accountId } = actor;
    const days = { firstDay: month.firstDay, lastDay: lastDayOfMonths(month.firstDay, 1) };
    const said = { companyId, departmentId: month.departmentId, ...days, source, accountId };
    await insertMany(
      tx,
      AttendanceRecordEntity,
      rows.map(({ staffId, seen, recorded }) => ({
        ...{ ...said, staffId, number: seen + 1, at: this.clock.now() },
        ...(recorded ?? NOTHING),
      })),
    );
    await this.audit.record(tx, actor, {
      action: 'evaluation.attendance-entered',
      subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
      after: { month: month.firstDay.slice(0, 7), people: rows.length },
    });
    await this.news.changed(tx, month);
    return rows.length;
  }
}

/** Those that change something; throws when one was written meanwhile, or holds more than the roster has shifts. */
function changed(people: People, records: readonly AttendanceRequest[]): AttendanceRequest[] {
  const known = new Map(people.map((person) => [person.staffId, person]));
  return records.filter(({ staffId, seen, recorded }) => {
    const person = known.get(staffId);
    if (!person) throw refused('evaluation.no-such-person');
    if (person.number !== seen) throw conflict('evaluation.figure-changed');
    const most = mostShifts(person.plannedShifts);
    if (recorded && Math.max(recorded.late, recorded.early, recorded.absences) > most)
      throw refused('attendance.more-than-planned', { name: person.name, planned: most });
    return !same(person.recorded, recorded);
  });
}

function same(a: AttendanceRequest['recorded'], b: AttendanceRequest['recorded']): boolean {
  return (
    a?.late === b?.late &&
    a?.early === b?.early &&
    a?.absences === b?.absences &&
    a?.workedMinutes === b?.workedMinutes
  );
}
