import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  AccountEntity,
  insertMany,
  loadMemberships,
  RoleGrantEntity,
  StaffEntity,
  type InviteeRow,
  type MembershipRow,
  type Tx,
} from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import {
  restoreMemberships,
  splitAfter,
  teamPeriods,
  type CutByLeaving,
  type Period,
} from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';

export interface NewStaffAccount {
  person: InviteeRow;
  signInName: string;
}

type StaffRole = Period & { teamId: string };

/** Accounts for people who have none: with the role staff wherever they belong to a team, from today on. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Opens them without a password; the ids of the accounts by those of the people. */
  async open(tx: Tx, actor: Actor, wanted: readonly NewStaffAccount[]): Promise<Map<string, string>> {
    const { companyId } = actor;
    const createdAt = this.clock.now();
    const memberships = await loadMemberships(
      tx,
      wanted.map(({ person }) => person.id),
    );
    const accounts = wanted.map(({ person, signInName }) => ({
      id: randomUUID(),
      person,
      signInName,
      ...rolesOf(person, memberships, this.clock.today(actor)),
    }));
    await insertMany(
      tx,
      AccountEntity,
      accounts.map(({ id, person, signInName }) => ({
        companyId,
        id,
        displayName: person.name,
        signInName,
        createdAt,
      })),
    );
    await insertMany(
      tx,
      RoleGrantEntity,
      accounts.flatMap(({ id: accountId, roles }) =>
        roles.map(({ teamId, from, through }) => ({
          companyId,
          id: randomUUID(),
          accountId,
          role: 'staff' as const,
          departmentId: null,
          teamId,
          valid: `[${from},${through === null ? '' : addDays(through, 1)})`,
          createdAt,
        })),
      ),
    );
    for (const { id, person, signInName, roles, cutByLeaving } of accounts) {
      await tx.update(StaffEntity, { id: person.id }, { accountId: id, cutByLeaving });
      await this.record(tx, actor, { id, name: person.name, signInName }, roles);
    }
    return new Map(accounts.map(({ id, person }) => [person.id, id]));
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { id, name, signInName }: { id: string; name: string; signInName: string },
    roles: readonly StaffRole[],
  ): Promise<void> {
    const subject = { kind: 'account', id, name } as const;
    await this.audit.record(tx, actor, {
      action: 'account.created',
      subject,
      after: { displayName: name, signInName },
    });
    for (const { teamId, from, through } of roles) {
      await this.audit.record(tx, actor, {
        action: 'account.role-granted',
        subject,
        after: { role: 'staff', teamId, from, through },
      });
    }
  }
}

/** Transfers to come are followed; what lies behind a leaving is kept for the case that the person stays after all. */
function rolesOf(
  { id, leftOn, cutByLeaving }: InviteeRow,
  memberships: readonly MembershipRow[],
  today: PlainDate,
): { roles: StaffRole[]; cutByLeaving: CutByLeaving | null } {
  const own = memberships.filter(({ staffId }) => staffId === id);
  if (leftOn === null || !cutByLeaving) return { roles: teamPeriods(own, today), cutByLeaving };
  const all = teamPeriods(restoreMemberships(own, cutByLeaving.memberships), today);
  const { kept, cut } = splitAfter(all, leftOn);
  const later = cut.map((period) => ({ ...period, role: 'staff' as const, departmentId: null }));
  return { roles: kept, cutByLeaving: { ...cutByLeaving, grants: [...cutByLeaving.grants, ...later] } };
}
