import { Injectable } from '@nestjs/common';
import type { InvitationSlipView, InvitedStaffView, InviteStaffRequest } from '@banke/contracts';
import { lockInvitees, type InviteeRow, type Tx } from '@banke/database';
import { decideInvitation, type InvitationDecision } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { InvitationLinks } from './invitation-links.service';
import { StaffAccounts } from './staff-accounts.service';

interface Decided {
  person: InviteeRow;
  decision: InvitationDecision;
}

/**
 * Invitations for many people at once. Needs no key against repetition: who was invited a moment ago has an account
 * without password, and gets a fresh link.
 */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: StaffAccounts,
    private readonly links: InvitationLinks,
    private readonly clock: Clock,
  ) {}

  run({ staffIds }: InviteStaffRequest, actor: Actor): Promise<InvitedStaffView> {
    return this.transactions.run(actor, async (tx) => {
      const decided = await this.decide(tx, actor, [...new Set(staffIds)]);
      const opened = await this.accounts.open(tx, actor, decided.flatMap(toNewAccount));
      const slips: InvitationSlipView[] = [];
      for (const each of decided) {
        if (each.decision.ok) slips.push(await this.slip(tx, actor, each, opened));
      }
      const refused = decided.flatMap(({ person: { id, name }, decision }) =>
        decision.ok ? [] : [{ staffId: id, name, reason: decision.reason }],
      );
      return { slips, refused };
    });
  }

  /** In the order in which the people were named; one beyond reach is as one that does not exist. */
  private async decide(tx: Tx, actor: Actor, staffIds: readonly string[]): Promise<Decided[]> {
    const people = await lockInvitees(
      tx,
      reachOfActor(actor, 'staff.invite'),
      this.clock.today(actor),
      staffIds,
      reachOfActor(actor, 'accounts.edit').company,
    );
    return staffIds.map((id) => {
      const person = people.find((each) => each.id === id);
      if (!person) throw notFound('staff.not-found');
      return { person, decision: decideInvitation(person) };
    });
  }

  private async slip(
    tx: Tx,
    actor: Actor,
    { person, decision }: Decided,
    opened: Map<string, string>,
  ): Promise<InvitationSlipView> {
    const { id: staffId, name, employeeNumber, teamName } = person;
    const created = decision.ok && decision.kind === 'create';
    const accountId = created ? opened.get(staffId) : person.accountId;
    const signInName = created ? decision.signInName : person.signInName;
    if (!accountId || !signInName) throw new Error('an invitation without an account');
    const { path, expiresAt } = await this.links.issue(tx, actor, { id: accountId, displayName: name });
    return { staffId, name, employeeNumber: employeeNumber ?? '', teamName, signInName, path, expiresAt };
  }
}

function toNewAccount({ person, decision }: Decided): { person: InviteeRow; signInName: string }[] {
  return decision.ok && decision.kind === 'create' ? [{ person, signInName: decision.signInName }] : [];
}
