import { Injectable } from '@nestjs/common';
import type { ObligationView } from '@banke/contracts';
import {
  loadDelegates,
  loadRoleHolders,
  type HolderRow,
  type ObligationRow,
  type ObligationSight,
  type Queries,
} from '@banke/database';
import { actsInDuty, isOverdue } from '@banke/domain/obligations';
import { holdsRole } from '@banke/domain/people';
import { Approvals, officesOf, type Standing, type Submission } from '../approvals/approvals.service';
import { reachOfActor, toRoleGrant, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';

interface Person {
  accountId: string;
  displayName: string;
}

/** Tasks as the actor sees them: whose they are today, who stands in, and what he may do about them himself. */
@Injectable()
export class ObligationViews {
  constructor(
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  async of(reads: Queries, standing: Standing, rows: readonly ObligationRow[]): Promise<ObligationView[]> {
    const owners = await this.owners(reads, standing.today, rows);
    const all = rows.flatMap((row) => owners(row).map(({ accountId }) => accountId));
    const delegates = await loadDelegates(reads, [...new Set(all)], standing.today);
    return rows.map((row) => {
      const people = owners(row);
      const ids = new Set(people.map(({ accountId }) => accountId));
      return {
        ...toView(row),
        overdue: isOverdue(row, this.clock.now()),
        ownerNames: people.map(({ displayName }) => displayName),
        delegateNames: unique(
          delegates.filter(({ fromAccountId }) => ids.has(fromAccountId)).map(({ toName }) => toName),
        ),
        mine: actsInDuty(row, standing) !== undefined,
        acceptable: row.state === 'handed-in' && this.approvals.judge(standing, acceptanceOf(row)).ok,
      };
    });
  }

  /** Whose duty each of the tasks is today. */
  async owners(
    reads: Queries,
    today: string,
    rows: readonly Pick<ObligationRow, 'ownerRole' | 'ownerId' | 'ownerName' | 'departmentId'>[],
  ): Promise<(row: (typeof rows)[number]) => Person[]> {
    const roles = unique(rows.filter(({ ownerId }) => ownerId === null).map(({ ownerRole }) => ownerRole));
    const holders = roles.length > 0 ? await loadRoleHolders(reads, roles, today) : [];
    const known = new Map<string, Person[]>();
    return ({ ownerId, ownerName, ownerRole, departmentId }) => {
      if (ownerId !== null) return [{ accountId: ownerId, displayName: ownerName ?? '' }];
      const key = `${ownerRole} ${departmentId ?? ''}`;
      const found = known.get(key) ?? holding(holders, ownerRole, departmentId);
      known.set(key, found);
      return found;
    };
  }
}

/** The question that `Approvals` answers about what was handed in. */
export function acceptanceOf(row: ObligationRow): Submission {
  return {
    permission: 'obligations.accept',
    role: row.receiverRole ?? undefined,
    place: { departmentId: row.departmentId },
    submittedBy: [row.handedInBy, row.handedInFor].filter((id) => id !== null),
  };
}

export function sightOf(actor: Actor, standing: Standing): ObligationSight {
  return {
    reach: reachOfActor(actor, 'obligations.read'),
    accountId: actor.accountId,
    accountIds: Object.keys(standing.grantsOf),
    offices: officesOf(standing),
    today: standing.today,
  };
}

function holding(holders: readonly HolderRow[], ...place: [HolderRow['role'], string | null]): Person[] {
  const people = holders
    .filter((holder) => holdsRole([toRoleGrant(holder)], ...place))
    .map(({ accountId, displayName }) => [accountId, { accountId, displayName }] as const);
  return [...new Map(people).values()];
}

function toView(row: ObligationRow) {
  return {
    id: row.id,
    ruleId: row.ruleId,
    kind: row.kind,
    name: row.name,
    rhythm: row.rhythm,
    departmentId: row.departmentId,
    departmentName: row.departmentName,
    dueOn: row.dueOn,
    dueAt: row.dueAt.toISOString(),
    time: row.time,
    state: row.state,
    ownerRole: row.ownerRole,
    ownerId: row.ownerId,
    receiverRole: row.receiverRole,
    evidence: row.evidence,
    note: row.note,
    version: row.version,
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
