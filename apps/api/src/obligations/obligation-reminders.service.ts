import { Injectable } from '@nestjs/common';
import {
  CompanyEntity,
  lockRemindable,
  ObligationEntity,
  type RemindableRow,
  type Tx,
} from '@banke/database';
import { addDays, plainDateIn } from '@banke/domain/calendar';
import { reminderDue, type Reminder } from '@banke/domain/obligations';
import { In } from 'typeorm';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { RecurringWork } from '../jobs/recurring-work';
import { Notices } from '../messages/notices.service';
import { linkTo, ObligationNews, toldOf } from './obligation-news.service';

/** No rule reminds earlier; one more for a site whose day is ahead of the company’s. */
const FARTHEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Reminds owners, and those who stand in for them, ahead, on the day, and once when it is late. */
@Injectable()
export class ObligationReminders extends RecurringWork {
  readonly name = 'obligation-reminders';
  readonly cron = '3 * * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly news: ObligationNews,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** The reminder sent is kept with the task in the same transaction, so that a repetition sends nothing twice. */
  run(companyId: string): Promise<void> {
    return this.transactions.run({ companyId }, async (tx) => {
      const now = this.clock.now();
      const { timeZone } = await tx.findOneByOrFail(CompanyEntity, { id: companyId });
      const today = plainDateIn(timeZone, now);
      const due = (await lockRemindable(tx, addDays(today, FARTHEST_DAYS), today)).flatMap((row) => {
        const reminder = reminderDue(row, plainDateIn(row.timeZone, now), now);
        return reminder ? [{ row, reminder }] : [];
      });
      const people = await this.news.ownersAndDelegates(
        tx,
        today,
        due.map(({ row }) => row),
      );
      for (const [index, { row, reminder }] of due.entries()) {
        await this.send(tx, companyId, row, reminder, people[index] ?? []);
      }
      await keep(tx, due);
    });
  }

  private send(
    tx: Tx,
    companyId: string,
    row: RemindableRow,
    reminder: Reminder,
    to: readonly string[],
  ): Promise<void> {
    const author = { companyId, accountId: null };
    const told = toldOf(row);
    const link = linkTo(row.id);
    const group = { departmentId: row.departmentId };
    if (reminder === 'overdue')
      return this.notices.send(tx, author, { kind: 'obligation.overdue', params: told, link, to, group });
    const days = daysBetween(plainDateIn(row.timeZone, this.clock.now()), row.dueOn);
    return this.notices.send(tx, author, {
      kind: 'obligation.reminder',
      params: { ...told, days: Math.max(0, days) },
      link,
      to,
      group,
    });
  }
}

async function keep(tx: Tx, sent: readonly { row: { id: string }; reminder: Reminder }[]): Promise<void> {
  for (const reminder of new Set(sent.map((each) => each.reminder))) {
    const ids = sent.filter((each) => each.reminder === reminder).map(({ row }) => row.id);
    await tx.update(ObligationEntity, { id: In(ids) }, { reminded: reminder });
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
