import { Injectable, Logger } from '@nestjs/common';
import { dueForPublication, loadSteps, lockLife, type Tx } from '@banke/database';
import { decidePublish } from '@banke/domain/roster';
import { Clock } from '../../common/clock';
import { Transactions } from '../../common/transactions';
import { RecurringWork } from '../../jobs/recurring-work';
import { RosterFindings } from '../roster-findings.service';
import { PublishRoster } from './publish-roster.service';
import { RosterSteps } from './roster-steps.service';
import { RosterTold, toldOf } from './roster-told.service';
import { submittersOf } from './submission-of';
import { wholeOf } from './whole-of';

/**
 * Publishes approved rosters when their instant has come. The instant stands with the roster, so that no job is lost or
 * done twice; what was fit to be published then is looked at again now.
 */
@Injectable()
export class PublishPlannedRosters extends RecurringWork {
  readonly name = 'publish-planned-rosters';
  readonly cron = '* * * * *';
  private readonly log = new Logger('jobs');

  constructor(
    private readonly transactions: Transactions,
    private readonly steps: RosterSteps,
    private readonly findings: RosterFindings,
    private readonly publishing: PublishRoster,
    private readonly told: RosterTold,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** One that fails does not keep the others from theirs; throws after the last, so that the queue tries again. */
  async run(companyId: string): Promise<void> {
    const due = await this.transactions.read({ companyId }, (tx) => dueForPublication(tx, this.clock.now()));
    const failures: unknown[] = [];
    for (const rosterId of due) {
      await this.transactions
        .run({ companyId }, (tx) => this.publish(tx, companyId, rosterId))
        .catch((error: unknown) => {
          failures.push(error);
          this.log.error(`roster ${rosterId} was not published: ${String(error)}`, (error as Error).stack);
        });
    }
    if (failures.length > 0) throw new AggregateError(failures, `${String(failures.length)} not published`);
  }

  private async publish(tx: Tx, companyId: string, rosterId: string): Promise<void> {
    const { reach } = wholeOf({ companyId });
    const roster = await lockLife(tx, reach, rosterId);
    // Somebody was faster: it was published, returned, or put off.
    if (!roster?.publishAt || roster.publishAt > this.clock.now()) return;
    const steps = await loadSteps(tx, reach, rosterId);
    const submittedBy = submittersOf(steps);
    const author = {
      ...{ companyId, accountId: null, displayName: null },
      origin: { requestId: this.name, address: '' },
    };
    const locked = { roster, steps, submittedBy, reach };
    const check = await this.findings.checkList(wholeOf({ companyId }), rosterId);
    const decision = decidePublish(roster.state, check);
    if (decision.ok) {
      await this.steps.take(tx, author, locked, await this.publishing.show(tx, author, locked));
      return;
    }
    const change = { publishAt: null, publishBy: null };
    await this.steps.take(tx, author, locked, { step: 'publication-cancelled', next: roster.state, change });
    const to = roster.publishBy === null ? submittedBy : [roster.publishBy, ...submittedBy];
    const params = { ...toldOf(roster), breaches: check.breaches.length };
    await this.told.send(tx, author, roster, 'roster.publication-refused', params, to);
  }
}
