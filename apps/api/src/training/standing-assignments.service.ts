import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  AssignedCourseEntity,
  CompanyEntity,
  insertMany,
  loadRenewals,
  lockStandingAssignments,
  type Tx,
} from '@banke/database';
import { addDays, plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { RENEWAL_DAYS } from '@banke/domain/training';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { RecurringWork } from '../jobs/recurring-work';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';
import { AssignmentNews } from './assignment-news.service';
import { ReachPeople } from './reach-people.service';

/** Every night: assignments reach whoever has come to be meant, and what runs out is to be renewed. */
@Injectable()
export class StandingAssignments extends RecurringWork {
  readonly name = 'standing-assignments';
  readonly cron = '20 20 * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reach: ReachPeople,
    private readonly notices: Notices,
    private readonly live: Live,
    private readonly news: AssignmentNews,
  ) {
    super();
  }

  /** What was written down is not planned again, so that a repetition asks for nothing twice. */
  run(companyId: string): Promise<void> {
    return this.transactions.run({ companyId }, async (tx) => {
      const { timeZone } = await tx.findOneByOrFail(CompanyEntity, { id: companyId });
      const today = plainDateIn(timeZone, this.clock.now());
      for (const order of await lockStandingAssignments(tx, today)) {
        const { planned } = await this.reach.run(tx, { companyId, accountId: null }, order, today);
        if (planned.length > 0) await this.news.changed(tx, order.departmentId);
      }
      await this.renew(tx, companyId, today);
    });
  }

  private async renew(tx: Tx, companyId: string, today: PlainDate): Promise<void> {
    const until = addDays(today, RENEWAL_DAYS);
    const renewals = await loadRenewals(tx, { today, until, since: addDays(today, -RENEWAL_DAYS) });
    await insertMany(
      tx,
      AssignedCourseEntity,
      renewals.map(({ staffId, courseId, qualificationId, through }) => ({
        ...{ companyId, id: randomUUID(), staffId, courseId, qualificationId, assignmentId: null },
        ...{ mandatory: true, assignedOn: today, dueOn: through, state: 'open' as const },
        ...{ endedAt: null, exemptedBy: null, exemptReason: null, remindedDays: null },
      })),
    );
    for (const { accountId, title, qualificationName, through, courseId } of renewals) {
      if (accountId === null) continue;
      await this.notices.send(
        tx,
        { companyId, accountId: null },
        {
          kind: 'training.renewal',
          params: { name: title, qualification: qualificationName, dueOn: through },
          link: `/training/learn/${courseId}`,
          to: [accountId],
        },
      );
      await this.live.tell(tx, 'lessons-changed', {}, { accountIds: [accountId] });
    }
    for (const departmentId of new Set(renewals.map((each) => each.departmentId)))
      await this.news.changed(tx, departmentId);
  }
}
