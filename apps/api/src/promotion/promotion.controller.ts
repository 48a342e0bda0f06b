import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DecidePromotionRequest,
  GiveAwardRequest,
  PromotionBoardView,
  PromotionDepartmentQuery,
  PromotionStandingView,
  RecordCriterionRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { DecidePromotion } from './decide-promotion.service';
import { PromotionRecords } from './promotion-records.service';
import { Standings } from './standings.service';

/** Where people stand on the ladder, and what people record and decide. */
@ApiTags('promotion')
@Controller('api/promotion')
export class PromotionController {
  constructor(
    private readonly standings: Standings,
    private readonly records: PromotionRecords,
    private readonly decisions: DecidePromotion,
  ) {}

  @Requires('promotion.read')
  @Get()
  @ApiOkResponse({ type: PromotionBoardView })
  board(
    @Query() { department }: PromotionDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PromotionBoardView> {
    return this.standings.board(department, actor);
  }

  @Requires('promotion.read')
  @Get('people/:staffId')
  @ApiOkResponse({ type: PromotionStandingView })
  person(
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PromotionStandingView> {
    return this.standings.person(staffId, actor);
  }

  @Requires('promotion.award')
  @Post('people/:staffId/awards')
  @ApiCreatedResponse({ type: PromotionStandingView })
  award(
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @Body() request: GiveAwardRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    return this.records.award(staffId, request, actor, retry);
  }

  @Requires('promotion.record')
  @Post('people/:staffId/records')
  @ApiCreatedResponse({ type: PromotionStandingView })
  record(
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @Body() request: RecordCriterionRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    return this.records.record(staffId, request, actor, retry);
  }

  @Requires('promotion.decide')
  @Post('people/:staffId/decisions')
  @ApiCreatedResponse({ type: PromotionStandingView })
  decide(
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @Body() request: DecidePromotionRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    return this.decisions.decide(staffId, request, actor, retry);
  }
}
