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
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeNeedRequest,
  CopyNeedsRequest,
  CopyNeedsView,
  CreateNeedRequest,
  NeedListView,
  NeedQuery,
  NeedView,
  SetNeedDaysRequest,
  VersionQuery,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeNeed } from './change-need.service';
import { CopyNeeds } from './copy-needs.service';
import { Needs } from './needs.service';

/** How many people the shifts of a department need. */
@ApiTags('needs')
@Controller('api/needs')
export class NeedsController {
  constructor(
    private readonly needs: Needs,
    private readonly changeNeed: ChangeNeed,
    private readonly copyNeeds: CopyNeeds,
  ) {}

  @Requires('rosters.draft')
  @Get()
  @ApiOkResponse({ type: NeedListView })
  list(@Query() query: NeedQuery, @CurrentActor() actor: Actor): Promise<NeedListView> {
    return this.needs.list(actor, query);
  }

  @Requires('rosters.settings')
  @Post()
  @ApiCreatedResponse({ type: NeedView })
  create(
    @Body() request: CreateNeedRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<NeedView> {
    return this.changeNeed.create(request, actor, retry);
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('rosters.settings')
  @Post('copies')
  @ApiCreatedResponse({ type: CopyNeedsView })
  copy(@Body() request: CopyNeedsRequest, @CurrentActor() actor: Actor): Promise<CopyNeedsView> {
    return this.copyNeeds.run(request, actor);
  }

  @Requires('rosters.settings')
  @Patch(':id')
  @ApiOkResponse({ type: NeedView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeNeedRequest,
    @CurrentActor() actor: Actor,
  ): Promise<NeedView> {
    return this.changeNeed.change(id, request, actor);
  }

  @Requires('rosters.settings')
  @Put(':id/days')
  @ApiOkResponse({ type: NeedView })
  setDays(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetNeedDaysRequest,
    @CurrentActor() actor: Actor,
  ): Promise<NeedView> {
    return this.changeNeed.setDays(id, request, actor);
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
    return this.changeNeed.remove(id, version, actor);
  }
}
