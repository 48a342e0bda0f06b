import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  SheetHeadingRequest,
  FigureSheetApplyQuery,
  HeadedSheetPlanView,
  FigureSheetQuery,
  SheetAppliedView,
} from '@banke/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { FileBody } from '../common/http/file-body';
import { receiveFile } from '../common/http/receive-upload';
import { toDownload } from '../files/attachment';
import { SHEET_LIMITS } from '../imports/read-sheet-rows';
import { FigureSheet } from './sheets/figure-sheet.service';

/** Figures of a month as tables. */
@ApiTags('evaluation')
@Controller('api/evaluation-months/:id')
export class FigureSheetsController {
  constructor(private readonly sheet: FigureSheet) {}

  @Requires('scores.edit')
  @Get('sheet')
  @ApiOkResponse({ description: 'The figures that are known as a table to fill in' })
  async table(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FigureSheetQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await this.sheet.write(id, query, actor));
  }

  /** Says what a file would do, and does nothing. */
  @Requires('scores.edit')
  @HttpCode(200)
  @Post('sheet/plan')
  @FileBody()
  @ApiOkResponse({ type: HeadedSheetPlanView })
  plan(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<HeadedSheetPlanView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) => this.sheet.preview(id, content, actor));
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('scores.edit')
  @HttpCode(200)
  @Post('sheet')
  @FileBody()
  @ApiOkResponse({ type: SheetAppliedView })
  apply(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { plan }: FigureSheetApplyQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SheetAppliedView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) => this.sheet.apply(id, content, plan, actor));
  }

  @Requires('scores.edit')
  @HttpCode(204)
  @Put('headings')
  @ApiNoContentResponse()
  explain(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SheetHeadingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.sheet.explain(id, request, actor);
  }
}
