import { Injectable } from '@nestjs/common';
import {
  AssignedCourseEntity,
  CompanyEntity,
  loadLeaders,
  lockDueUntil,
  type AssignedRow,
  type Tx,
} from '@banke/database';
import { addDays, dayNumber, plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { ASSIGNED_REMINDERS, assignedReminderDue } from '@banke/domain/training';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { RecurringWork } from '../jobs/recurring-work';
import { Notices } from '../messages/notices.service';

/** Reminds learners before and after a deadline, and tells their leaders what became overdue, once a day at most. */
@Injectable()
export class AssignmentReminders extends RecurringWork {
  readonly name = 'assignment-reminders';
  readonly cron = '40 0 * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** The reminder sent is kept with the row in the same transaction, so that a repetition sends nothing twice. */
  run(companyId: string): Promise<void> {
    return this.transactions.run({ companyId }, async (tx) => {
      const { timeZone } = await tx.findOneByOrFail(CompanyEntity, { id: companyId });
      const today = plainDateIn(timeZone, this.clock.now());
      const rows = await lockDueUntil(tx, today, addDays(today, Math.max(...ASSIGNED_REMINDERS)));
      const late: AssignedRow[] = [];
      for (const row of rows) {
        const days = assignedReminderDue(row, today);
        if (days === null) continue;
        await this.remind(tx, companyId, row, today);
        await tx.update(AssignedCourseEntity, { id: row.id }, { remindedDays: days });
        if (row.dueOn < today && row.mandatory) late.push(row);
      }
      await this.tellLeaders(tx, companyId, late, today);
    });
  }

  private async remind(
    tx: Tx,
    companyId: string,
    { accountId, title, dueOn, courseId }: AssignedRow,
    today: PlainDate,
  ): Promise<void> {
    if (accountId === null) return;
    const author = { companyId, accountId: null };
    const about = { link: `/training/learn/${courseId}`, to: [accountId] };
    const days = dayNumber(dueOn) - dayNumber(today);
    if (days < 0)
      await this.notices.send(tx, author, {
        ...{ kind: 'training.overdue', params: { name: title, dueOn }, ...about },
      });
    else
      await this.notices.send(tx, author, {
        ...{ kind: 'training.reminder', params: { name: title, dueOn, days }, ...about },
      });
  }

  private async tellLeaders(
    tx: Tx,
    companyId: string,
    late: readonly AssignedRow[],
    today: PlainDate,
  ): Promise<void> {
    const told = new Map<string, number>();
    for (const { departmentId, teamId, accountId } of late)
      for (const leader of await loadLeaders(tx, { departmentId, teamId }, today))
        if (leader !== accountId) told.set(leader, (told.get(leader) ?? 0) + 1);
    for (const [leader, n] of told)
      await this.notices.send(
        tx,
        { companyId, accountId: null },
        {
          kind: 'training.people-overdue',
          params: { n },
          link: '/training/assignments?standing=overdue',
          to: [leader],
        },
      );
  }
}
