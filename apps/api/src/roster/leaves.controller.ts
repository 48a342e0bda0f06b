import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CancelLeaveQuery, LeaveListView, LeaveQuery, LeaveView, PlanLeaveRequest } from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { Leaves } from './leaves.service';

/** Whole days away that whoever builds the roster plans for people. */
@ApiTags('leaves')
@Controller('api/leaves')
export class LeavesController {
  constructor(private readonly leaves: Leaves) {}

  @Requires('rosters.draft')
  @Get()
  @ApiOkResponse({ type: LeaveListView })
  list(@Query() query: LeaveQuery, @CurrentActor() actor: Actor): Promise<LeaveListView> {
    return this.leaves.list(actor, query);
  }

  @Requires('rosters.edit')
  @Post()
  @ApiCreatedResponse({ type: LeaveView })
  plan(
    @Body() request: PlanLeaveRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<LeaveView> {
    return this.leaves.plan(request, actor, retry);
  }

  @Requires('rosters.edit')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  cancel(@Query() query: CancelLeaveQuery, @CurrentActor() actor: Actor): Promise<void> {
    return this.leaves.cancel(query, actor);
  }
}
