import { Injectable } from '@nestjs/common';
import {
  CompanyEntity,
  loadUnanswered,
  lockOpenNeedsSurveys,
  NeedsSurveyEntity,
  type NeedsSurveyRow,
  type Tx,
} from '@banke/database';
import { addDays, plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { NEEDS_REMINDERS } from '@banke/domain/training';
import { Clock } from '../../common/clock';
import { Transactions } from '../../common/transactions';
import { RecurringWork } from '../../jobs/recurring-work';
import { Notices } from '../../messages/notices.service';

/** Invites everybody on the day their survey opens, and reminds those who have not answered before it closes. */
@Injectable()
export class InviteToNeeds extends RecurringWork {
  readonly name = 'needs-invitations';
  readonly cron = '50 0 * * *';

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {
    super();
  }

  run(companyId: string): Promise<void> {
    return this.transactions.run({ companyId }, async (tx) => {
      const { timeZone } = await tx.findOneByOrFail(CompanyEntity, { id: companyId });
      await this.today(tx, companyId, plainDateIn(timeZone, this.clock.now()));
    });
  }

  /** What was sent is kept with the survey in the same transaction, so that a repetition sends nothing twice. Of all surveys, or of one. */
  async today(tx: Tx, companyId: string, today: PlainDate, surveyId?: string): Promise<void> {
    for (const survey of await lockOpenNeedsSurveys(tx, today, surveyId)) {
      if (survey.invitedOn === null) {
        await this.tell(tx, companyId, { survey, kind: 'training.needs-opened', today });
        await tx.update(NeedsSurveyEntity, { id: survey.id }, { invitedOn: today });
      } else if (reminderDue(survey, today)) {
        await this.tell(tx, companyId, { survey, kind: 'training.needs-reminder', today });
        await tx.update(NeedsSurveyEntity, { id: survey.id }, { remindedOn: today });
      }
    }
  }

  private async tell(
    tx: Tx,
    companyId: string,
    {
      survey: { id, departmentId, departmentName, year, closesOn },
      kind,
      today,
    }: {
      survey: NeedsSurveyRow;
      kind: 'training.needs-opened' | 'training.needs-reminder';
      today: PlainDate;
    },
  ): Promise<void> {
    await this.notices.send(
      tx,
      { companyId, accountId: null },
      {
        ...{ kind, params: { year, department: departmentName, through: closesOn } },
        link: `/training/needs/${id}`,
        to: await loadUnanswered(tx, { id, departmentId }, today),
      },
    );
  }
}

/** At most once a day; a day that was missed is made up for. */
function reminderDue({ closesOn, remindedOn, invitedOn }: NeedsSurveyRow, today: PlainDate): boolean {
  const due = NEEDS_REMINDERS.map((days) => addDays(closesOn, -days)).filter((day) => day <= today);
  const last = due.at(-1);
  return last !== undefined && (remindedOn ?? invitedOn ?? '') < last;
}
