import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeShiftTemplateRequest,
  CreateShiftTemplateRequest,
  SetClosedRequest,
  ShiftTemplateListView,
  ShiftTemplateQuery,
  ShiftTemplateVersionListView,
  ShiftTemplateView,
  TakeOverPresetsRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ChangeShiftTemplate } from './change-shift-template.service';
import { ShiftTemplates } from './shift-templates.service';
import { TakeOverPresets } from './take-over-presets.service';

@ApiTags('shift-templates')
@Controller('api/shift-templates')
export class ShiftTemplatesController {
  constructor(
    private readonly templates: ShiftTemplates,
    private readonly change: ChangeShiftTemplate,
    private readonly presets: TakeOverPresets,
  ) {}

  @Requires('rosters.read')
  @Get()
  @ApiOkResponse({ type: ShiftTemplateListView })
  list(
    @Query() { department }: ShiftTemplateQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftTemplateListView> {
    return this.templates.list(actor, department);
  }

  @Requires('rosters.read')
  @Get(':id/versions')
  @ApiOkResponse({ type: ShiftTemplateVersionListView })
  versions(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftTemplateVersionListView> {
    return this.templates.versions(actor, id);
  }

  @Requires('rosters.settings')
  @Post()
  @ApiCreatedResponse({ type: ShiftTemplateView })
  create(
    @Body() request: CreateShiftTemplateRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<ShiftTemplateView> {
    return this.change.create(request, actor, retry);
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('rosters.settings')
  @Post('presets')
  @ApiCreatedResponse({ type: ShiftTemplateListView })
  takeOver(
    @Body() request: TakeOverPresetsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftTemplateListView> {
    return this.presets.run(request, actor);
  }

  @Requires('rosters.settings')
  @Put(':id')
  @ApiOkResponse({ type: ShiftTemplateView })
  changeTemplate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeShiftTemplateRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftTemplateView> {
    return this.change.change(id, request, actor);
  }

  @Requires('rosters.settings')
  @Put(':id/closed')
  @ApiOkResponse({ type: ShiftTemplateView })
  setClosed(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetClosedRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ShiftTemplateView> {
    return this.change.setClosed(id, request, actor);
  }
}
