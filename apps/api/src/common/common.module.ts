import { Global, Module } from '@nestjs/common';
import { AccessGuard } from './access/access.guard';
import { ApiTokens } from './access/api-tokens.service';
import { OriginPolicy } from './access/origin-policy';
import { Sessions } from './access/sessions.service';
import { SessionCookie } from './http/session-cookie';
import { Transactions } from './transactions';

/** What every room needs. */
@Global()
@Module({
  providers: [AccessGuard, ApiTokens, OriginPolicy, SessionCookie, Sessions, Transactions],
  exports: [AccessGuard, ApiTokens, SessionCookie, Sessions, Transactions],
})
export class CommonModule {}
