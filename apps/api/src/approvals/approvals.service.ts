import { Injectable } from '@nestjs/common';
import { loadDelegates, loadRoleHolders, loadStandIns, type Office, type Queries } from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import {
  decideApproval,
  hasRightAt,
  permissionsOf,
  ROLES,
  type ApprovalDecision,
  type ApprovalRight,
  type Delegation,
  type GrantsOf,
  type Place,
  type RoleGrant,
} from '@banke/domain/people';
import { toRoleGrant, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { forbidden, refused } from '../common/problems/app-error';

/** As whom somebody may act today: himself, and those who asked him to stand in. */
export interface Standing {
  accountId: string;
  today: string;
  grantsOf: GrantsOf;
  delegations: readonly Delegation[];
  /** The names of those he stands in for. */
  names: ReadonlyMap<string, string>;
}

/** What was handed in: the right it asks for, where, and by whom (also for whom, when a delegate did it). */
export interface Submission extends ApprovalRight {
  place: Place;
  submittedBy: readonly string[];
}

export interface Approved {
  /** In whose name a delegate approves; null for a right of one's own. */
  onBehalfOf: string | null;
}

/**
 * The one way to approve anything: obligations today; rosters, leave, swaps, scores and promotions when they come. The
 * endpoint of an approval is open to everybody signed in, since a delegate need not have the right himself; this asks.
 */
@Injectable()
export class Approvals {
  constructor(private readonly clock: Clock) {}

  /** Passes when the actor may approve what was handed in; throws the reason when not. */
  async decide(tx: Queries, actor: Actor, submission: Submission): Promise<Approved> {
    const decision = this.judge(await this.standing(tx, actor), submission);
    if (decision.ok) return { onBehalfOf: decision.onBehalfOf };
    if (decision.reason === 'not-yours') throw forbidden('approval.not-yours');
    throw refused(`approval.${decision.reason}`);
  }

  /** The same decision without the refusal, for lists that say what waits for somebody. */
  judge(standing: Standing, { permission, role, place, submittedBy }: Submission): ApprovalDecision {
    return decideApproval({
      ...standing,
      approverId: standing.accountId,
      submitterIds: submittedBy,
      permission,
      role,
      place,
    });
  }

  async standing(reads: Queries, actor: Actor): Promise<Standing> {
    const { accountId } = actor;
    const today = this.today(actor);
    const absent = await loadStandIns(reads, accountId, today);
    return {
      accountId,
      today,
      grantsOf: Object.fromEntries([
        [accountId, actor.grants.map(toRoleGrant)],
        ...absent.map((each) => [each.accountId, each.roles.map(toRoleGrant)] as const),
      ]),
      delegations: absent.map((each) => ({
        fromAccountId: each.accountId,
        toAccountId: accountId,
        from: today,
        through: today,
      })),
      names: new Map(absent.map((each) => [each.accountId, each.displayName])),
    };
  }

  /** Everybody who may approve it today, delegates included: those to whom one says that it waits. */
  async approvers(reads: Queries, actor: Pick<Actor, 'timeZone'>, submission: Submission): Promise<string[]> {
    const { permission, role, place, submittedBy } = submission;
    const today = this.today(actor);
    const roles = ROLES.filter(
      (each) => (role === undefined || each === role) && permissionsOf(each).includes(permission),
    );
    const holders = (await loadRoleHolders(reads, roles, today))
      .filter((holder) => hasRightAt([toRoleGrant(holder)], { permission }, place))
      .map(({ accountId }) => accountId)
      .filter((accountId) => !submittedBy.includes(accountId));
    const delegates = (await loadDelegates(reads, holders, today)).map(({ toAccountId }) => toAccountId);
    return [...new Set([...holders, ...delegates])].filter((accountId) => !submittedBy.includes(accountId));
  }

  /** Today where the company is: the day that decides over dated roles and delegations. */
  today(actor: Pick<Actor, 'timeZone'>): string {
    return plainDateIn(actor.timeZone, this.clock.now());
  }
}

/** The roles of a standing as places where they hold, the way queries take them. */
export function officesOf({ grantsOf }: Standing): Office[] {
  return Object.values(grantsOf).flatMap((grants) => grants.map(toOffice));
}

function toOffice({ role, scope }: RoleGrant): Office {
  return { role, departmentId: scope.kind === 'company' ? null : scope.departmentId };
}
