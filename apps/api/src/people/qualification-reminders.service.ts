import { Injectable } from '@nestjs/common';
import {
  CompanyEntity,
  HeldQualificationEntity,
  loadLeaders,
  lockExpiringQualifications,
  type ExpiringQualification,
  type Tx,
} from '@banke/database';
import { addDays, dayNumber, plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { expiryReminderDue, EXPIRY_REMINDERS } from '@banke/domain/people';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { RecurringWork } from '../jobs/recurring-work';
import { Notices } from '../messages/notices.service';

/** Tells holders and the supervisors of their department that a qualification ends, early enough to renew it. */
@Injectable()
export class QualificationReminders extends RecurringWork {
  readonly name = 'qualification-reminders';
  readonly cron = '10 23 * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {
    super();
  }

  /** The reminder sent is kept with the qualification in the same transaction, so that a repetition sends nothing twice. */
  run(companyId: string): Promise<void> {
    return this.transactions.run({ companyId }, async (tx) => {
      const { timeZone } = await tx.findOneByOrFail(CompanyEntity, { id: companyId });
      const today = plainDateIn(timeZone, this.clock.now());
      const ending = await lockExpiringQualifications(
        tx,
        today,
        addDays(today, Math.max(...EXPIRY_REMINDERS)),
      );
      for (const held of ending) {
        const days = expiryReminderDue(held, today);
        if (days === null) continue;
        await this.send(tx, companyId, held, today);
        await tx.update(HeldQualificationEntity, { id: held.id }, { remindedDays: days });
      }
    });
  }

  private async send(
    tx: Tx,
    companyId: string,
    held: ExpiringQualification,
    today: PlainDate,
  ): Promise<void> {
    const { name, qualificationName: qualification, through, staffId, accountId, departmentId } = held;
    const author = { companyId, accountId: null };
    const kind = 'staff.qualification-expiring' as const;
    const params = { name, qualification, through, days: dayNumber(through) - dayNumber(today) };
    if (accountId) await this.notices.send(tx, author, { kind, params, to: [accountId] });
    const supervisors = await loadLeaders(tx, { departmentId, teamId: null }, today);
    await this.notices.send(tx, author, {
      kind,
      params,
      link: `/people/staff?open=${staffId}`,
      to: supervisors.filter((id) => id !== accountId),
    });
  }
}
