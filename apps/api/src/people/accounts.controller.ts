import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AccountListView,
  AccountView,
  CreateAccountRequest,
  GrantRequest,
  InvitationLinkView,
  SetBlockedRequest,
  TemporaryPasswordView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { Accounts } from './accounts.service';
import { ChangeAccount } from './change-account.service';
import { ChangeGrants } from './change-grants.service';
import { InviteAccount } from './invite-account.service';

@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly invite: InviteAccount,
    private readonly change: ChangeAccount,
    private readonly grants: ChangeGrants,
  ) {}

  @Requires('accounts.read')
  @Get()
  @ApiOkResponse({ type: AccountListView })
  list(@CurrentActor() actor: Actor): Promise<AccountListView> {
    return this.accounts.list(actor);
  }

  @Requires('accounts.edit')
  @Post()
  @ApiCreatedResponse({ type: InvitationLinkView })
  create(
    @Body() request: CreateAccountRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<InvitationLinkView> {
    return this.invite.create(request, actor, retry);
  }

  @Requires('accounts.edit')
  @Post(':id/invitation')
  @ApiCreatedResponse({ type: InvitationLinkView })
  renewInvitation(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<InvitationLinkView> {
    return this.invite.renew(id, actor);
  }

  @Requires('accounts.edit')
  @Post(':id/temporary-password')
  @ApiCreatedResponse({ type: TemporaryPasswordView })
  temporaryPassword(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<TemporaryPasswordView> {
    return this.change.setTemporaryPassword(id, actor);
  }

  @Requires('accounts.edit')
  @Put(':id/blocked')
  @ApiOkResponse({ type: AccountView })
  setBlocked(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetBlockedRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.change.setBlocked(id, request, actor);
  }

  @Requires('accounts.edit')
  @HttpCode(204)
  @Delete(':id/sessions')
  @ApiNoContentResponse()
  closeSessions(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.change.closeSessions(id, actor);
  }

  @Requires('accounts.edit')
  @Post(':id/grants')
  @ApiCreatedResponse({ type: AccountView })
  grant(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: GrantRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<AccountView> {
    return this.grants.add(id, request, actor, retry);
  }

  @Requires('accounts.edit')
  @Delete(':id/grants/:grantId')
  @ApiOkResponse({ type: AccountView })
  endGrant(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('grantId', ParseUUIDPipe) grantId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AccountView> {
    return this.grants.end(id, grantId, actor);
  }
}
