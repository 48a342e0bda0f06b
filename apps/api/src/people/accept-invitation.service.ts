import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AcceptInvitationRequest, InvitationView } from '@banke/contracts';
import {
  AccountEntity,
  inCompany,
  InvitationEntity,
  lockInvitation,
  type OpenInvitation,
  type Tx,
} from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Origin } from '../common/access/origin';
import { hashSecret, parseSecret, Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { openedSession, type OpenedSession } from './open-session';
import { Passwords } from './passwords.service';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  preview(token: string): Promise<InvitationView> {
    return this.withInvitation(token, async (_tx, { displayName, signInName, companyName, expiresAt }) => ({
      displayName,
      signInName,
      companyName,
      expiresAt: expiresAt.toISOString(),
    }));
  }

  async accept({ token, password }: AcceptInvitationRequest, origin: Origin): Promise<OpenedSession> {
    const cookie = await this.withInvitation(token, async (tx, invitation, companyId) => {
      const { id, accountId, signInName, displayName } = invitation;
      this.passwords.refuseWeak(password, { names: [signInName, displayName] }, 'password');
      const passwordHash = await this.passwords.hash(password);
      await tx.update(InvitationEntity, { id }, { usedAt: this.clock.now() });
      await tx.update(
        AccountEntity,
        { id: accountId },
        { passwordHash, mustChangePassword: false, lastSignInAt: this.clock.now() },
      );
      const author = { companyId, accountId, displayName, origin };
      await this.audit.record(tx, author, {
        action: 'account.activated',
        subject: { kind: 'account', id: accountId, name: displayName },
      });
      return this.sessions.open(tx, companyId, accountId);
    });
    return openedSession(this.sessions, cookie, origin);
  }

  private async withInvitation<T>(
    token: string,
    work: (tx: Tx, invitation: OpenInvitation, companyId: string) => Promise<T>,
  ): Promise<T> {
    const secret = parseSecret(token);
    if (!secret) throw notFound('invitation.invalid');
    return inCompany(this.dataSource, secret.companyId, async (tx) => {
      const invitation = await lockInvitation(tx, hashSecret(secret.token), this.clock.now());
      if (!invitation) throw notFound('invitation.invalid');
      return work(tx, invitation, secret.companyId);
    });
  }
}
