import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  PromotionDepartmentQuery,
  PromotionRunDetailView,
  PromotionRunListView,
  StartPromotionRunRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { PromotionRuns } from './promotion-runs.service';

/** Determinations of a department at the end of a month. */
@ApiTags('promotion')
@Controller('api/promotion-runs')
export class PromotionRunsController {
  constructor(private readonly runs: PromotionRuns) {}

  @Requires('promotion.read')
  @Get()
  @ApiOkResponse({ type: PromotionRunListView })
  list(
    @Query() { department }: PromotionDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PromotionRunListView> {
    return this.runs.list(department, actor);
  }

  @Requires('promotion.record')
  @Post()
  @ApiCreatedResponse({ type: PromotionRunDetailView })
  start(
    @Body() request: StartPromotionRunRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<PromotionRunDetailView> {
    return this.runs.start(request, actor, retry);
  }

  @Requires('promotion.read')
  @Get(':id')
  @ApiOkResponse({ type: PromotionRunDetailView })
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<PromotionRunDetailView> {
    return this.runs.show(id, actor);
  }
}
