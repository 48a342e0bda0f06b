import { Injectable } from '@nestjs/common';
import type { SessionView, StandInPlaceView } from '@banke/contracts';
import { permissionsIn } from '@banke/domain/people';
import { Approvals, type Standing } from '../approvals/approvals.service';
import { permissionsOfActor, type Actor } from '../common/access/actor';
import { Transactions } from '../common/transactions';

/** Says who is signed in and what the screens may offer, also for whom they stand in. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
  ) {}

  of(actor: Actor): Promise<SessionView> {
    return this.transactions.read(actor, async (tx) => ({
      accountId: actor.accountId,
      displayName: actor.displayName,
      signInName: actor.signInName,
      companyName: actor.companyName,
      timeZone: actor.timeZone,
      demo: actor.demo,
      mustChangePassword: actor.mustChangePassword,
      grants: actor.grants,
      permissions: permissionsOfActor(actor),
      rosterStandIns: rosterStandIns(await this.approvals.standing(tx, actor)),
      csrfToken: actor.csrfToken,
      expiresAt: actor.expiresAt.toISOString(),
    }));
  }
}

function rosterStandIns({ accountId, grantsOf }: Standing): StandInPlaceView[] {
  const grants = Object.entries(grantsOf).flatMap(([of, held]) => (of === accountId ? [] : held));
  const places = grants
    .filter((grant) => permissionsIn([grant]).includes('rosters.draft'))
    .map(({ scope }) => (scope.kind === 'company' ? null : scope.departmentId));
  return [...new Set(places)].map((departmentId) => ({ departmentId }));
}
