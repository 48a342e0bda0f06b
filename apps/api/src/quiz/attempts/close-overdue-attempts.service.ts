import { Injectable } from '@nestjs/common';
import { loadAccountGrants, loadOverdueAttempts, lockAttempt } from '@banke/database';
import { actorOfAccount } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { Transactions } from '../../common/transactions';
import { RecurringWork } from '../../jobs/recurring-work';
import { FinishAttempt } from './finish-attempt.service';

/** Hands in what nobody handed in before its time was up. What was answered in time counts. */
@Injectable()
export class CloseOverdueAttempts extends RecurringWork {
  readonly name = 'close-overdue-attempts';
  readonly cron = '* * * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly finish: FinishAttempt,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(companyId: string): Promise<void> {
    const now = this.clock.now();
    const overdue = await this.transactions.read({ companyId }, (tx) => loadOverdueAttempts(tx, now));
    for (const { id, accountId } of overdue)
      await this.transactions.run({ companyId }, async (tx) => {
        const account = accountId === null ? undefined : await loadAccountGrants(tx, accountId, now);
        const row = await lockAttempt(tx, { id, accountId: null });
        if (!account || !row || row.submittedAt !== null) return;
        const origin = { requestId: this.name, address: '' };
        await this.finish.run(tx, actorOfAccount(companyId, accountId ?? '', account, origin), row);
      });
  }
}
