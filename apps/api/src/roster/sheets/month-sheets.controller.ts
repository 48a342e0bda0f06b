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
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  MonthPdfQuery,
  MonthSheetApplyQuery,
  MonthSheetPlanView,
  MonthSheetQuery,
  MonthSheetUploadQuery,
  OperationResultView,
  SetSheetCodesRequest,
} from '@banke/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { FileBody } from '../../common/http/file-body';
import { receiveFile } from '../../common/http/receive-upload';
import { toDownload } from '../../files/attachment';
import { ExportMonth } from './export-month.service';
import { ImportMonth } from './import-month.service';
import { PrintMonth } from './print-month.service';
import { SHEET_LIMITS } from '../../imports/read-sheet-rows';
import { SheetCodes } from './sheet-codes.service';

/** Months that leave as workbooks and on paper, and come back filled in. */
@ApiTags('rosters')
@Controller('api/rosters')
export class MonthSheetsController {
  constructor(
    private readonly exportMonth: ExportMonth,
    private readonly printMonth: PrintMonth,
    private readonly importMonth: ImportMonth,
    private readonly codes: SheetCodes,
  ) {}

  @Requires('rosters.draft')
  @Get(':id/sheet')
  @ApiOkResponse({ description: 'The month as a workbook that looks like the grid' })
  async sheet(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MonthSheetQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await this.exportMonth.run(id, query, actor));
  }

  @Requires('rosters.draft')
  @Get(':id/pdf')
  @ApiOkResponse({ description: 'The month on paper, with the marks of the print page' })
  async pdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MonthPdfQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await this.printMonth.run(id, query, actor));
  }

  /** Says what a file would do, and does nothing. */
  @Requires('rosters.edit')
  @HttpCode(200)
  @Post(':id/sheet/plan')
  @FileBody()
  @ApiOkResponse({ type: MonthSheetPlanView })
  plan(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MonthSheetUploadQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MonthSheetPlanView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) =>
      this.importMonth.preview(id, content, query, actor),
    );
  }

  /** Carries the id of its operation, so it needs no key. */
  @Requires('rosters.edit')
  @Post(':id/sheet')
  @FileBody()
  @ApiCreatedResponse({ type: OperationResultView })
  apply(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MonthSheetApplyQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<OperationResultView> {
    return receiveFile(body, SHEET_LIMITS.bytes, (content) =>
      this.importMonth.apply(id, content, query, actor),
    );
  }

  @Requires('rosters.edit')
  @Put(':id/sheet/codes')
  @HttpCode(204)
  @ApiNoContentResponse()
  explain(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SetSheetCodesRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.codes.set(id, request, actor);
  }
}
