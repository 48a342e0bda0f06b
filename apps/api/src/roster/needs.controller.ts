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
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeNeedRequest,
  CopyNeedsRequest,
  CopyNeedsView,
  CreateNeedRequest,
  NeedListView,
  NeedQuery,
  NeedSheetQuery,
  NeedView,
  SetNeedDaysRequest,
  SheetAppliedView,
  SheetApplyQuery,
  SheetPlanView,
  SheetUploadQuery,
  RemoveNeedQuery,
} from '@banke/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { FileBody } from '../common/http/file-body';
import { receiveFile } from '../common/http/receive-upload';
import { Retry, type RetryKey } from '../common/retry-key';
import { toDownload } from '../files/attachment';
import { SHEET_LIMITS } from '../imports/read-sheet-rows';
import { ChangeNeed } from './change-need.service';
import { CopyNeeds } from './copy-needs.service';
import { Needs } from './needs.service';
import { NeedSheet } from './sheets/need-sheet.service';

/** How many people the shifts of a department need. */
@ApiTags('needs')
@Controller('api/needs')
export class NeedsController {
  constructor(
    private readonly needs: Needs,
    private readonly changeNeed: ChangeNeed,
    private readonly copyNeeds: CopyNeeds,
    private readonly sheet: NeedSheet,
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
  @Get('sheet')
  @ApiOkResponse({ description: 'The present needs as a table to fill in' })
  async table(@Query() query: NeedSheetQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return toDownload(await this.sheet.write(query, actor));
  }

  /** Says what a file would do, and does nothing. */
  @Requires('rosters.settings')
  @HttpCode(200)
  @Post('sheet/plan')
  @FileBody()
  @ApiOkResponse({ type: SheetPlanView })
  plan(
    @Query() query: SheetUploadQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SheetPlanView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) => this.sheet.preview(query, content, actor));
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('rosters.settings')
  @HttpCode(200)
  @Post('sheet')
  @FileBody()
  @ApiOkResponse({ type: SheetAppliedView })
  apply(
    @Query() query: SheetApplyQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SheetAppliedView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) => this.sheet.apply(query, content, actor));
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
    @Query() query: RemoveNeedQuery,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.changeNeed.remove(id, query, actor);
  }
}
