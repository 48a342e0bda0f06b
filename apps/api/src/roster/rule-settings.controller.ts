import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeRuleSettingRequest,
  CreateRuleSettingRequest,
  RuleSettingListView,
  RuleSettingQuery,
  RuleSettingView,
  TakeOverPackRequest,
  VersionQuery,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeRuleSetting } from './change-rule-setting.service';
import { RuleSettings } from './rule-settings.service';
import { TakeOverPack } from './take-over-pack.service';

@ApiTags('rule-settings')
@Controller('api/rule-settings')
export class RuleSettingsController {
  constructor(
    private readonly rules: RuleSettings,
    private readonly changeRule: ChangeRuleSetting,
    private readonly packs: TakeOverPack,
  ) {}

  @Requires('rosters.read')
  @Get()
  @ApiOkResponse({ type: RuleSettingListView })
  list(
    @Query() { department }: RuleSettingQuery,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSettingListView> {
    return this.rules.list(actor, department);
  }

  @Requires('rosters.settings')
  @Post()
  @ApiCreatedResponse({ type: RuleSettingView })
  create(
    @Body() request: CreateRuleSettingRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<RuleSettingView> {
    return this.changeRule.create(request, actor, retry);
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('rosters.settings')
  @Post('packs')
  @ApiCreatedResponse({ type: RuleSettingListView })
  takeOver(@Body() request: TakeOverPackRequest, @CurrentActor() actor: Actor): Promise<RuleSettingListView> {
    return this.packs.run(request, actor);
  }

  @Requires('rosters.settings')
  @Patch(':id')
  @ApiOkResponse({ type: RuleSettingView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeRuleSettingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSettingView> {
    return this.changeRule.change(id, request, actor);
  }

  @Requires('rosters.settings')
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: VersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.changeRule.remove(id, version, actor);
  }
}
