import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { IsNull } from 'typeorm';
import type { GrantView } from '@banke/contracts';
import type { SessionEnd } from '@banke/contracts/codes';
import { loadSessionEnds, readInCompany, SessionEntity, type Tx } from '@banke/database';
import { scopeKindOf } from '@banke/domain/people';
import { Live } from '../../live/live.service';
import { Clock } from '../clock';
import { READ_POOL } from '../read-pool';
import { CONFIG } from '../../config/config.token';
import type { Config } from '../../config/config';
import type { Actor } from './actor';
import type { Origin } from './origin';

interface ResolvedSession {
  session_id: string;
  account_id: string;
  display_name: string;
  sign_in_name: string;
  must_change_password: boolean;
  csrf_token: string;
  expires_at: Date;
  last_seen_at: Date;
  company_name: string;
  demo: boolean;
  time_zone: string;
  grants: Omit<GrantView, 'scope'>[];
}

/** How often "last seen" is written: often enough for the idle limit, rare enough to keep reads reads. */
const SEEN_EVERY_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

/** Signed-in browsers. The cookie holds `<company>.<token>`; the database only a hash of the token. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(READ_POOL) private readonly reads: Pool,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly live: Live,
  ) {}

  /** The living session behind a cookie; undefined for an unknown, expired or blocked one. */
  async resolve(cookie: string | undefined, origin: Origin): Promise<Actor | undefined> {
    const key = parseSecret(cookie);
    if (!key) return undefined;
    const now = this.clock.now();
    const { rows } = await this.reads.query<ResolvedSession>(RESOLVE, [
      key.companyId,
      hashSecret(key.token),
      now,
      `${this.config.sessionIdleHours} hours`,
    ]);
    const [row] = rows;
    if (!row) return undefined;
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) {
      await this.reads.query(TOUCH, [key.companyId, row.session_id, now]);
    }
    return toActor(key.companyId, row, origin);
  }

  /** Opens a session inside the caller's transaction and returns the cookie's value. */
  async open(tx: Tx, companyId: string, accountId: string): Promise<string> {
    const token = newSecret();
    const now = this.clock.now();
    await tx.insert(SessionEntity, {
      companyId,
      id: randomUUID(),
      tokenHash: hashSecret(token),
      accountId,
      csrfToken: newSecret(),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.config.sessionMaxDays * 24 * HOUR_MS),
    });
    return joinSecret(companyId, token);
  }

  /** Of these browsers, by the hashes of their tokens, those that are still signed in, with the roles of now; by session. */
  async stillOpen(
    companyId: string,
    tokenHashes: Buffer[],
  ): Promise<Map<string, Pick<Actor, 'accountId' | 'sessionId' | 'grants'>>> {
    const { rows } = await this.reads.query<ResolvedSession>(RESOLVE_MANY, [
      companyId,
      tokenHashes,
      this.clock.now(),
      `${this.config.sessionIdleHours} hours`,
    ]);
    return new Map(
      rows.map(({ session_id: sessionId, account_id: accountId, grants }) => [
        sessionId,
        { accountId, sessionId, grants: grants.map(withScope) },
      ]),
    );
  }

  /** Why the session behind a cookie is over; undefined when it ran out or never was one. */
  async whyEnded(cookie: string | undefined): Promise<SessionEnd | undefined> {
    const key = parseSecret(cookie);
    if (!key) return undefined;
    const tokenHash = hashSecret(key.token);
    return (await this.endsOf(key.companyId, [tokenHash])).get(tokenHash.toString('hex'));
  }

  /** Of these browsers, by the hashes of their tokens, why they are signed in no more; by hash in hexadecimal digits. */
  async endsOf(companyId: string, tokenHashes: Buffer[]): Promise<Map<string, SessionEnd>> {
    const ends = await readInCompany(this.reads, companyId, (reads) =>
      loadSessionEnds(reads, tokenHashes, this.clock.now()),
    );
    return new Map(ends.map(({ tokenHash, because }) => [tokenHash, because as SessionEnd]));
  }

  /** Signs one browser out; its open stream ends with the reason. */
  async close(tx: Tx, sessionId: string, reason: SessionEnd): Promise<void> {
    await tx.update(SessionEntity, { id: sessionId, endedBecause: IsNull() }, { endedBecause: reason });
    await this.live.tell(tx, 'session-ended', { reason }, { sessionId });
  }

  /** Signs the account out of every browser; their open streams end with the reason. */
  async closeAll(tx: Tx, accountId: string, reason: SessionEnd): Promise<void> {
    await tx.update(SessionEntity, { accountId, endedBecause: IsNull() }, { endedBecause: reason });
    await this.live.tell(tx, 'session-ended', { reason }, { accountIds: [accountId] });
  }
}

const RESOLVE = 'SELECT * FROM resolve_session($1, $2, $3, $4)';
const RESOLVE_MANY =
  'SELECT r.* FROM unnest($2::bytea[]) AS t (token) CROSS JOIN LATERAL resolve_session($1, t.token, $3, $4) r';
const TOUCH = 'SELECT touch_session($1, $2, $3)';

/** 256 random bits, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A fast hash is right here: the secret is random, not chosen by a person. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function joinSecret(companyId: string, token: string): string {
  return `${companyId}.${token}`;
}

/** The two halves of a cookie or an invitation token; undefined when it is not one. */
export function parseSecret(value: string | undefined): { companyId: string; token: string } | undefined {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(value ?? '');
  return match?.[1] && match[2] ? { companyId: match[1], token: match[2] } : undefined;
}

function toActor(companyId: string, row: ResolvedSession, origin: Origin): Actor {
  return {
    origin,
    companyId,
    companyName: row.company_name,
    demo: row.demo,
    timeZone: row.time_zone,
    accountId: row.account_id,
    sessionId: row.session_id,
    displayName: row.display_name,
    signInName: row.sign_in_name,
    mustChangePassword: row.must_change_password,
    csrfToken: row.csrf_token,
    expiresAt: row.expires_at,
    grants: row.grants.map(withScope),
  };
}

function withScope(grant: Omit<GrantView, 'scope'>): GrantView {
  return { ...grant, scope: scopeKindOf(grant) };
}
