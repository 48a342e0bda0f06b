import { Inject, Injectable } from '@nestjs/common';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { SetUpRequest, WelcomeView } from '@banke/contracts';
import {
  AccountEntity,
  CompanyEntity,
  inCompany,
  RoleGrantEntity,
  SiteEntity,
  type Tx,
} from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Origin } from '../common/access/origin';
import { hashSecret, Sessions } from '../common/access/sessions.service';
import { Clock } from '../common/clock';
import { AppError, conflict, forbidden } from '../common/problems/app-error';
import { DEMO_SIGN_INS, type DemoSignIns } from '../demo/demo-sign-ins';
import { openedSession, type OpenedSession } from './open-session';
import { Passwords } from './passwords.service';
import { SETUP_CODE } from './setup-code';

/** The first administrator of an empty installation, named in the browser by whoever can read the terminal. */
@Injectable()
export class SetUp {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    @Inject(SETUP_CODE) private readonly code: string,
    @Inject(DEMO_SIGN_INS) private readonly demoSignIns: DemoSignIns,
  ) {}

  async welcome(): Promise<WelcomeView> {
    const companies = await this.companyCount();
    return {
      setupNeeded: companies === 0,
      companyNeeded: companies > 1,
      demoSignIns: await this.demoSignIns(),
    };
  }

  async run(request: SetUpRequest, origin: Origin): Promise<OpenedSession> {
    if (!timingSafeEqual(hashSecret(request.code), hashSecret(this.code)))
      throw forbidden('setup.wrong-code');
    if (!isTimeZone(request.timeZone)) {
      throw new AppError(400, 'request.invalid', undefined, [{ path: 'timeZone', code: 'invalid' }]);
    }
    this.passwords.refuseWeak(request.password, { names: [request.name, request.displayName] }, 'password');
    const passwordHash = await this.passwords.hash(request.password);
    const companyId = randomUUID();
    const cookie = await inCompany(this.dataSource, companyId, async (tx) => {
      // Two browsers at once: the second waits here and then finds a company.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('banke set-up', 0))`);
      if ((await this.companyCount(tx)) > 0) throw conflict('setup.done');
      return this.create(tx, { companyId, passwordHash, origin }, request);
    });
    return openedSession(this.sessions, cookie, origin);
  }

  private async create(
    tx: Tx,
    { companyId, passwordHash, origin }: { companyId: string; passwordHash: string; origin: Origin },
    request: SetUpRequest,
  ): Promise<string> {
    const createdAt = this.clock.now();
    const { companyName, timeZone, displayName, name } = request;
    await tx.insert(CompanyEntity, { id: companyId, code: 'main', name: companyName, timeZone, createdAt });
    await tx.insert(SiteEntity, { companyId, id: randomUUID(), name: companyName, timeZone, createdAt });
    const accountId = randomUUID();
    await tx.insert(AccountEntity, {
      companyId,
      id: accountId,
      displayName,
      signInName: name,
      passwordHash,
      createdAt,
    });
    await tx.insert(RoleGrantEntity, {
      companyId,
      id: randomUUID(),
      accountId,
      role: 'administrator',
      valid: `[${plainDateIn(timeZone, createdAt)},)`,
      createdAt,
    });
    const author = { companyId, accountId, displayName, origin };
    await this.audit.record(tx, author, {
      action: 'company.set-up',
      subject: { kind: 'company', id: companyId, name: companyName },
      after: { name: companyName, timeZone },
    });
    return this.sessions.open(tx, companyId, accountId);
  }

  private async companyCount(source: DataSource | Tx = this.dataSource): Promise<number> {
    const [row] = await source.query<{ count: number }[]>('SELECT company_count() AS count');
    return row?.count ?? 0;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
