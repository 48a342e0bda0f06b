import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TrainingReportQuery, TrainingReportSheetQuery, TrainingReportView } from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { toDownload } from '../../files/attachment';
import { TrainingReport } from './training-report.service';

/** What training brought, by month and department. */
@ApiTags('training report')
@Controller('api/training-report')
export class TrainingReportController {
  constructor(private readonly report: TrainingReport) {}

  @Requires('training.follow')
  @Get()
  @ApiOkResponse({ type: TrainingReportView })
  show(@Query() query: TrainingReportQuery, @CurrentActor() actor: Actor): Promise<TrainingReportView> {
    return this.report.show(query, actor);
  }

  @Requires('training.follow')
  @Get('sheet')
  @ApiOkResponse({ description: 'The same six months as a table' })
  async sheet(
    @Query() query: TrainingReportSheetQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await this.report.write(query, actor));
  }
}
