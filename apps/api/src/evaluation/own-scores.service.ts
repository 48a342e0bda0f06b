import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AppealRequest, OwnScoreListView, OwnScoreView } from '@banke/contracts';
import {
  EvaluationAppealEntity,
  loadAppeals,
  loadOwnResults,
  loadScoreEntries,
  lockEvaluationMonth,
  type OwnMonthRow,
  type Queries,
} from '@banke/database';
import { lastDayOfMonths } from '@banke/domain/calendar';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { Approvals } from '../approvals/approvals.service';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Notices } from '../messages/notices.service';
import { EvaluationPolicies } from './evaluation-policies.service';
import { EvaluationNews } from './evaluation-news.service';
import { linkToMonth } from './month-notices.service';
import { Quarters } from './quarters.service';
import { submissionOf } from './submission';
import { toAppealView, toEntryView } from './to-month-view';

const MONTHS_SHOWN = 12;

/** Published scores of whoever is signed in, and appeals against their lines. */
@Injectable()
export class OwnScores {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: EvaluationNews,
    private readonly quarters: Quarters,
    private readonly policies: EvaluationPolicies,
  ) {}

  list(actor: Actor): Promise<OwnScoreListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadOwnResults(tx, actor.accountId, MONTHS_SHOWN);
      const months: OwnScoreView[] = [];
      for (const row of rows) months.push(await this.view(tx, actor, row));
      return { months, quarters: await this.quarters.own(tx, actor) };
    });
  }

  async appeal(request: AppealRequest, actor: Actor, retry: RetryKey | undefined): Promise<OwnScoreListView> {
    const { monthId, line, reason } = request;
    await this.transactions.once(actor, retry, async (tx) => {
      const own = (await loadOwnResults(tx, actor.accountId, MONTHS_SHOWN)).find(
        (each) => each.monthId === monthId,
      );
      const month = own && (await lockEvaluationMonth(tx, WHOLE_COMPANY, monthId));
      if (!own || !month) throw notFound('evaluation.not-found');
      const name = lineNames(own).get(line);
      if (name === undefined) throw refused('evaluation.no-such-line');
      const over = month.appealsThrough === null || this.clock.today(actor) > month.appealsThrough;
      if (month.state !== 'published' || over) throw refused('appeal.closed');
      const id = randomUUID();
      const { companyId, accountId } = actor;
      const said = { companyId, id, monthId, staffId: own.staffId, line, reason };
      await tx.insert(EvaluationAppealEntity, { ...said, accountId, at: this.clock.now() });
      await this.audit.record(tx, actor, {
        action: 'evaluation.appealed',
        subject: { kind: 'evaluation', id: monthId, name: month.departmentName },
        after: { month: month.firstDay.slice(0, 7), line: name, reason },
      });
      const submission = { ...(await submissionOf(tx, month)), submittedBy: [accountId] };
      await this.notices.send(tx, actor, {
        kind: 'scores.appealed',
        params: {
          ...{ month: month.firstDay, department: month.departmentName },
          ...{ name: actor.displayName, line: name },
        },
        link: linkToMonth(month),
        to: await this.approvals.approvers(tx, actor, submission),
      });
      await this.news.changed(tx, month);
      return id;
    });
    return this.list(actor);
  }

  private async view(tx: Queries, actor: Actor, row: OwnMonthRow): Promise<OwnScoreView> {
    const { monthId, staffId, departmentId, firstDay, appealsThrough, ...result } = row;
    const through = lastDayOfMonths(firstDay, 1);
    const open =
      row.state === 'published' && appealsThrough !== null && this.clock.today(actor) <= appealsThrough;
    const appeals = await loadAppeals(tx, { monthIds: [monthId], staffId });
    const { showRanks } = await this.policies.on(tx, departmentId, this.clock.today(actor));
    return {
      ...{ ...result, monthId, firstDay, rank: showRanks ? row.rank : null },
      appealsThrough: open ? appealsThrough : null,
      entries: (await loadScoreEntries(tx, { departmentId, from: firstDay, through }, staffId)).map(
        toEntryView,
      ),
      appeals: appeals.map(toAppealView),
    };
  }
}

/** Lines of a result by their code. */
function lineNames({ outcome }: Pick<OwnMonthRow, 'outcome'>): Map<string, string> {
  if (outcome.outcome !== 'scored') return new Map();
  return new Map(
    outcome.score.stays.flatMap(({ lines }) => lines.map(({ code, line }) => [code, line.name] as const)),
  );
}
