import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ApiTokenListView,
  ApiTokenView,
  IssueApiTokenRequest,
  IssuedApiTokenView,
} from '@banke/contracts';
import { ApiTokenEntity, loadApiTokens, revokeApiToken, type ApiTokenRow } from '@banke/database';
import { PERMISSIONS, type Permission } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import { permissionsOfActor, type Actor } from '../common/access/actor';
import { hashSecret, joinSecret, newSecret } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

const DAY_MS = 86_400_000;
/** Who needs more has lost sight of them. */
const MOST = 20;

/** Secrets for somebody's own programs: given with a part of one's rights, shown once, taken back. */
@Injectable()
export class IssueApiToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  list(actor: Actor): Promise<ApiTokenListView> {
    return this.transactions.read(actor, async (tx) => ({
      tokens: (await loadApiTokens(tx, actor.accountId)).map(toView),
    }));
  }

  issue({ name, scopes, days }: IssueApiTokenRequest, actor: Actor): Promise<IssuedApiTokenView> {
    return this.transactions.run(actor, async (tx) => {
      const own = permissionsOfActor(actor);
      const beyond = scopes.findIndex((scope) => !own.includes(scope));
      if (scopes.length === 0 || beyond >= 0) {
        throw refused('token.beyond-rights', undefined, [
          { path: scopes.length === 0 ? 'scopes' : `scopes.${String(beyond)}`, code: 'invalid' },
        ]);
      }
      const { companyId, accountId } = actor;
      if ((await loadApiTokens(tx, accountId)).length >= MOST)
        throw refused('token.too-many', { limit: MOST });
      const [now, token] = [this.clock.now(), newSecret()];
      const row = {
        ...{ id: randomUUID(), name, scopes: [...new Set(scopes)], createdAt: now, usedAt: null },
        expiresAt: new Date(now.getTime() + days * DAY_MS),
      };
      await tx.insert(ApiTokenEntity, { ...row, companyId, accountId, tokenHash: hashSecret(token) });
      await this.audit.record(tx, actor, {
        action: 'token.issued',
        subject: { kind: 'token', id: row.id, name },
        after: { scopes: row.scopes.join(' '), expiresAt: row.expiresAt.toISOString() },
      });
      return { ...toView(row), secret: joinSecret(companyId, token) };
    });
  }

  revoke(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const name = await revokeApiToken(tx, actor.accountId, id, this.clock.now());
      if (name === undefined) throw notFound('token.not-found');
      await this.audit.record(tx, actor, { action: 'token.revoked', subject: { kind: 'token', id, name } });
    });
  }
}

function toView({ scopes, createdAt, expiresAt, usedAt, id, name }: ApiTokenRow): ApiTokenView {
  return {
    ...{ id, name, scopes: PERMISSIONS.filter((each): each is Permission => scopes.includes(each)) },
    ...{ createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
    usedAt: usedAt?.toISOString() ?? null,
  };
}
