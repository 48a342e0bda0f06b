import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditPageView, AuditQuery } from '@banke/contracts';
import { Readable } from 'node:stream';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { ReadAudit } from './read-audit.service';

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: ReadAudit) {}

  @Requires('audit.read')
  @Get()
  @ApiOkResponse({ type: AuditPageView })
  page(@Query() query: AuditQuery, @CurrentActor() actor: Actor): Promise<AuditPageView> {
    return this.audit.page(query, actor);
  }

  @Requires('audit.read')
  @Get('export')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="audit.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The same entries as a table that spreadsheets open' })
  async export(@Query() query: AuditQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const rows = await this.audit.exportRows(query, actor);
    return new StreamableFile(Readable.from(rows));
  }
}
