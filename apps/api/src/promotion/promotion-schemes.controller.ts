import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeSchemeRequest,
  DepartmentSchemeView,
  PromotionDepartmentQuery,
  PromotionSchemeView,
  TakeSchemeRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { PromotionSchemes } from './promotion-schemes.service';

/** By what departments promote. */
@ApiTags('promotion')
@Controller('api/promotion-schemes')
export class PromotionSchemesController {
  constructor(private readonly schemes: PromotionSchemes) {}

  @Requires('promotion.read')
  @Get()
  @ApiOkResponse({ type: DepartmentSchemeView })
  show(
    @Query() { department }: PromotionDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<DepartmentSchemeView> {
    return this.schemes.show(department, actor);
  }

  @Requires('promotion.schemes')
  @Post()
  @ApiCreatedResponse({ type: DepartmentSchemeView })
  take(
    @Body() request: TakeSchemeRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<DepartmentSchemeView> {
    return this.schemes.take(request, actor, retry);
  }

  @Requires('promotion.schemes')
  @Put(':id')
  @ApiOkResponse({ type: PromotionSchemeView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeSchemeRequest,
    @CurrentActor() actor: Actor,
  ): Promise<PromotionSchemeView> {
    return this.schemes.change(id, request, actor);
  }
}
