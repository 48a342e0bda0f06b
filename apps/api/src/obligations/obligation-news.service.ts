import { Injectable } from '@nestjs/common';
import { loadDelegates, type ObligationRow, type Tx } from '@banke/database';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import type { FileChange } from '../files/file-subject-access';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';
import type { Outcome } from './obligation-deeds.service';
import { acceptanceOf, ObligationViews } from './obligation-views.service';

type Owned = Pick<ObligationRow, 'ownerRole' | 'ownerId' | 'ownerName' | 'departmentId'>;

/** Tells those concerned what was done about a task, and the open screens that there is something new. */
@Injectable()
export class ObligationNews {
  constructor(
    private readonly approvals: Approvals,
    private readonly views: ObligationViews,
    private readonly notices: Notices,
    private readonly live: Live,
  ) {}

  async afterDeed(tx: Tx, actor: Actor, before: ObligationRow, outcome: Outcome): Promise<void> {
    const concerned = await this.afterQuietDeed(tx, actor, before, outcome);
    await this.send(tx, actor, { ...before, ...outcome.change }, outcome, concerned);
  }

  /** Only the open screens hear of it. */
  async afterQuietDeed(
    tx: Tx,
    actor: Actor,
    before: ObligationRow,
    outcome: Outcome,
  ): Promise<Record<'owners' | 'receivers' | 'submitters', readonly string[]>> {
    const now = { ...before, ...outcome.change };
    const today = this.approvals.today(actor);
    const [ownersBefore = [], owners = []] = await this.ownersAndDelegates(tx, today, [before, now]);
    const receivers =
      before.receiverRole === null ? [] : await this.approvals.approvers(tx, actor, acceptanceOf(now));
    const submitters = acceptanceOf(before).submittedBy;
    await this.tell(tx, before.departmentId, [...ownersBefore, ...owners, ...receivers, ...submitters]);
    return { owners, receivers, submitters };
  }

  private async send(
    tx: Tx,
    actor: Actor,
    now: ObligationRow,
    outcome: Outcome,
    { owners, receivers, submitters }: Record<'owners' | 'receivers' | 'submitters', readonly string[]>,
  ): Promise<void> {
    const told = { ...toldOf(now), by: actor.displayName };
    const link = linkTo(now.id);
    switch (outcome.deed) {
      case 'started': {
        const params = { ...told, note: outcome.note ?? '' };
        await this.notices.send(tx, actor, { kind: 'obligation.started', params, link, to: owners });
        break;
      }
      case 'assigned':
        // Everybody with the role sees it in the list again; a person by name has to hear of it.
        if (outcome.assignee)
          await this.notices.send(tx, actor, { kind: 'obligation.assigned', params: told, link, to: owners });
        break;
      case 'waived': {
        const params = { ...told, note: outcome.note ?? '' };
        await this.notices.send(tx, actor, { kind: 'obligation.waived', params, link, to: owners });
        break;
      }
      case 'reopened':
        await this.notices.send(tx, actor, { kind: 'obligation.reopened', params: told, link, to: owners });
        break;
      case 'handed-in':
        await this.notices.send(tx, actor, {
          kind: 'obligation.handed-in',
          params: told,
          link,
          to: receivers,
        });
        break;
      case 'accepted':
        await this.notices.send(tx, actor, {
          kind: 'obligation.accepted',
          params: told,
          link,
          to: submitters,
        });
        break;
      case 'returned': {
        const params = { ...told, note: outcome.note ?? '' };
        await this.notices.send(tx, actor, { kind: 'obligation.returned', params, link, to: submitters });
        break;
      }
    }
  }

  /** Evidence came or went: those who have the duty beside whoever did it hear of it. */
  async afterFile(tx: Tx, actor: Actor, row: ObligationRow, { deed, name }: FileChange): Promise<void> {
    const owners = (await this.ownersAndDelegates(tx, this.approvals.today(actor), [row])).flat();
    await this.notices.send(tx, actor, {
      kind: `obligation.file-${deed}`,
      params: { ...toldOf(row), by: actor.displayName, file: name },
      link: linkTo(row.id),
      to: owners,
    });
    await this.tell(tx, row.departmentId, owners);
  }

  /** The calendar of a rule was planned anew. */
  async afterPlanning(tx: Tx, actor: Actor, rule: Pick<Owned, 'ownerRole' | 'departmentId'>): Promise<void> {
    const duty = { ...rule, ownerId: null, ownerName: null };
    const owners = await this.ownersAndDelegates(tx, this.approvals.today(actor), [duty]);
    await this.tell(tx, rule.departmentId, owners.flat());
  }

  /** For each task the accounts of those whose duty it is on that day, and of those who stand in for them. */
  async ownersAndDelegates(tx: Tx, today: string, rows: readonly Owned[]): Promise<string[][]> {
    const owners = await this.views.owners(tx, today, rows);
    const each = rows.map((row) => owners(row).map(({ accountId }) => accountId));
    const delegates = await loadDelegates(tx, [...new Set(each.flat())], today);
    return each.map((ids) => [
      ...ids,
      ...delegates.filter(({ fromAccountId }) => ids.includes(fromAccountId)).map((d) => d.toAccountId),
    ]);
  }

  private async tell(tx: Tx, departmentId: string | null, accountIds: readonly string[]): Promise<void> {
    await this.live.tell(tx, 'obligations-changed', {}, { permission: 'obligations.read', departmentId });
    await this.live.tell(tx, 'obligations-changed', {}, { accountIds: [...new Set(accountIds)] });
  }
}

/** What a message says of a task. */
export function toldOf({
  kind,
  name,
  departmentName,
  dueOn,
}: Pick<ObligationRow, 'kind' | 'name' | 'departmentName' | 'dueOn'>) {
  return { kind, name: name ?? '', department: departmentName ?? '', dueOn };
}

export function linkTo(obligationId: string): string {
  return `/obligations?open=${obligationId}`;
}
