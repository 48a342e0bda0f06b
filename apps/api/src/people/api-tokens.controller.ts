import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApiTokenListView, IssueApiTokenRequest, IssuedApiTokenView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { IssueApiToken } from './issue-api-token.service';

/** Secrets for one's own programs. No program can come by another one: these are for people who are signed in. */
@ApiTags('tokens')
@Controller('api/me/tokens')
export class ApiTokensController {
  constructor(private readonly issuing: IssueApiToken) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: ApiTokenListView })
  list(@CurrentActor() actor: Actor): Promise<ApiTokenListView> {
    return this.issuing.list(actor);
  }

  @SignedIn()
  @Post()
  @ApiCreatedResponse({ type: IssuedApiTokenView })
  issue(@Body() request: IssueApiTokenRequest, @CurrentActor() actor: Actor): Promise<IssuedApiTokenView> {
    return this.issuing.issue(request, actor);
  }

  @SignedIn()
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.issuing.revoke(id, actor);
  }
}
