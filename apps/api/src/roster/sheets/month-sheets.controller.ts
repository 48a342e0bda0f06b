import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MonthSheetQuery } from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { toDownload } from '../../files/attachment';
import { ExportMonth } from './export-month.service';

/** Months that leave as workbooks and come back filled in. */
@ApiTags('rosters')
@Controller('api/rosters')
export class MonthSheetsController {
  constructor(private readonly exportMonth: ExportMonth) {}

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
}
