import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeObligationRuleRequest,
  ObligationDetailView,
  ObligationPresetsRequest,
  ObligationRuleListView,
  ObligationRuleRequest,
  ObligationRuleView,
  StartObligationRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeObligationRule } from './change-obligation-rule.service';
import { ObligationRules } from './obligation-rules.service';
import { StartObligation } from './start-obligation.service';

@ApiTags('obligations')
@Controller('api/obligation-rules')
export class ObligationRulesController {
  constructor(
    private readonly rules: ObligationRules,
    private readonly change: ChangeObligationRule,
    private readonly start: StartObligation,
  ) {}

  @Requires('obligations.read')
  @Get()
  @ApiOkResponse({ type: ObligationRuleListView })
  list(@CurrentActor() actor: Actor): Promise<ObligationRuleListView> {
    return this.rules.list(actor);
  }

  @Requires('obligations.edit')
  @Post()
  @ApiCreatedResponse({ type: ObligationRuleView })
  create(
    @Body() request: ObligationRuleRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<ObligationRuleView> {
    return this.change.create(request, actor, retry);
  }

  @Requires('obligations.read')
  @Post(':id/start')
  @ApiCreatedResponse({ type: ObligationDetailView })
  startOne(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: StartObligationRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<ObligationDetailView> {
    return this.start.run(id, request, actor, retry);
  }

  /** Needs no key against repetition: what is there already is not added again. */
  @Requires('obligations.edit')
  @HttpCode(200)
  @Post('presets')
  @ApiOkResponse({ type: ObligationRuleListView })
  addPresets(
    @Body() request: ObligationPresetsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationRuleListView> {
    return this.change.addPresets(request, actor);
  }

  @Requires('obligations.edit')
  @Put(':id')
  @ApiOkResponse({ type: ObligationRuleView })
  changeRule(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeObligationRuleRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ObligationRuleView> {
    return this.change.change(id, request, actor);
  }
}
