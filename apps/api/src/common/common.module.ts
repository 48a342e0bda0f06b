import { Global, Module } from '@nestjs/common';
import { AccessGuard } from './access/access.guard';
import { OriginPolicy } from './access/origin-policy';
import { Sessions } from './access/sessions.service';
import { SessionCookie } from './http/session-cookie';
import { Transactions } from './transactions';

/** What every room needs. */
@Global()
@Module({
  providers: [AccessGuard, OriginPolicy, SessionCookie, Sessions, Transactions],
  exports: [AccessGuard, SessionCookie, Sessions, Transactions],
})
export class CommonModule {}
