import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ColleagueListView,
  DelegateRequest,
  DelegationListView,
  EndDelegationRequest,
} from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeDelegation } from './change-delegation.service';
import { Delegations } from './delegations.service';

@ApiTags('delegations')
@Controller('api/delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly change: ChangeDelegation,
  ) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: DelegationListView })
  list(@CurrentActor() actor: Actor): Promise<DelegationListView> {
    return this.delegations.list(actor);
  }

  @SignedIn()
  @Get('colleagues')
  @ApiOkResponse({ type: ColleagueListView })
  colleagues(@CurrentActor() actor: Actor): Promise<ColleagueListView> {
    return this.delegations.colleagues(actor);
  }

  @SignedIn()
  @Post()
  @ApiCreatedResponse({ type: DelegationListView })
  give(
    @Body() request: DelegateRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<DelegationListView> {
    return this.change.give(request, actor, retry);
  }

  @SignedIn()
  @Put(':id/end')
  @ApiOkResponse({ type: DelegationListView })
  end(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: EndDelegationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DelegationListView> {
    return this.change.end(id, request, actor);
  }
}
