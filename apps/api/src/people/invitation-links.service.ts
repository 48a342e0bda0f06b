import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { expireInvitations, InvitationEntity, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { hashSecret, joinSecret, newSecret } from '../common/access/sessions.service';
import { Clock } from '../common/clock';

const VALID_MS = 7 * 24 * 3_600_000;

export interface InvitationLink {
  path: string;
  expiresAt: string;
}

/** Links through which a person chooses a password. Shown once: only the hash of the token is stored. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** A new link; earlier ones stop working. The caller has locked the account, and knows that it has no password. */
  async issue(
    tx: Tx,
    actor: Actor,
    { id: accountId, displayName }: { id: string; displayName: string },
  ): Promise<InvitationLink> {
    const now = this.clock.now();
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await expireInvitations(tx, accountId, now);
    await tx.insert(InvitationEntity, {
      companyId: actor.companyId,
      id: randomUUID(),
      accountId,
      tokenHash: hashSecret(token),
      createdBy: actor.accountId,
      createdAt: now,
      expiresAt,
    });
    await this.audit.record(tx, actor, {
      action: 'account.invited',
      subject: { kind: 'account', id: accountId, name: displayName },
      after: { expiresAt: expiresAt.toISOString() },
    });
    // After the # it never reaches a server log.
    return { path: `/invite#${joinSecret(actor.companyId, token)}`, expiresAt: expiresAt.toISOString() };
  }
}
