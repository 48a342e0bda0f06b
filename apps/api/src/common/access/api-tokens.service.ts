import { Injectable } from '@nestjs/common';
import { loadAccountGrants, noteTokenUsed, resolveApiToken } from '@banke/database';
import { PERMISSIONS } from '@banke/domain/people';
import { Clock } from '../clock';
import { Transactions } from '../transactions';
import { actorOfAccount, type Actor } from './actor';
import type { Origin } from './origin';
import { hashSecret, parseSecret } from './sessions.service';

const NOTED_EVERY_MS = 3_600_000;

/** Programs that act for somebody: the header holds `<company>.<token>`, the database only a hash of the token. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The person with today's roles and the token's scopes; undefined for what is no living token. */
  async resolve(secret: string, origin: Origin): Promise<Actor | undefined> {
    const key = parseSecret(secret);
    if (!key) return undefined;
    const { companyId } = key;
    const now = this.clock.now();
    const found = await this.transactions.read({ companyId }, async (tx) => {
      const token = await resolveApiToken(tx, hashSecret(key.token), now);
      const account = token && (await loadAccountGrants(tx, token.accountId, now));
      return account && { token, account };
    });
    if (!found) return undefined;
    const { token, account } = found;
    if (!token.usedAt || now.getTime() - token.usedAt.getTime() > NOTED_EVERY_MS) {
      await this.transactions.run({ companyId }, (tx) => noteTokenUsed(tx, token.id, now));
    }
    const scopes = PERMISSIONS.filter((permission) => token.scopes.includes(permission));
    return { ...actorOfAccount(companyId, token.accountId, account, origin), scopes };
  }
}
