import {
  Body,
  Controller,
  Delete,
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
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ApplyStaffImportRequest,
  ImportRowsQuery,
  ImportRowsView,
  MapStaffImportRequest,
  StaffExportQuery,
  StaffImportListView,
  StaffImportView,
  StaffTableQuery,
  UploadStaffImportQuery,
} from '@banke/contracts';
import { TABLE_LIMITS } from '@banke/documents';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { FileBody } from '../common/http/file-body';
import { receiveUpload } from '../common/http/receive-upload';
import { retryKeyOf } from '../common/retry-key';
import { toDownload } from '../files/attachment';
import { ApplyStaffImport } from './apply-staff-import.service';
import { ExportStaff } from './export-staff.service';
import { ImportErrors } from './import-errors.service';
import { MapStaffImport } from './map-staff-import.service';
import { StaffImports } from './staff-imports.service';
import { StaffTemplate } from './staff-template.service';
import { UploadStaffImport } from './upload-staff-import.service';

@ApiTags('staff imports')
@Controller('api')
export class StaffImportsController {
  constructor(
    private readonly imports: StaffImports,
    private readonly upload: UploadStaffImport,
    private readonly map: MapStaffImport,
    private readonly apply: ApplyStaffImport,
    private readonly errors: ImportErrors,
    private readonly template: StaffTemplate,
    private readonly export_: ExportStaff,
  ) {}

  @Requires('staff.import')
  @Get('staff-imports')
  @ApiOkResponse({ type: StaffImportListView })
  list(@CurrentActor() actor: Actor): Promise<StaffImportListView> {
    return this.imports.list(actor);
  }

  @Requires('staff.import')
  @Post('staff-imports')
  @FileBody()
  @ApiCreatedResponse({ type: StaffImportView })
  async send(
    @Query() { fileName }: UploadStaffImportQuery,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffImportView> {
    const { headers, method, url, body } = request;
    const id = await receiveUpload(body, TABLE_LIMITS.bytes, async (upload) => {
      // Its hash stands for the content where a request is compared with its repetition.
      const retry = retryKeyOf({ headers, method, url, body: upload.sha256.toString('hex') });
      return this.upload.run({ fileName, content: await upload.read(0, upload.size) }, actor, retry);
    });
    return this.imports.show(actor, id);
  }

  @Requires('staff.import')
  @Get('staff-imports/template')
  @ApiOkResponse({ description: 'An empty list to fill in' })
  async emptyList(@Query() query: StaffTableQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return toDownload(await this.template.write(query, actor));
  }

  @Requires('staff.import')
  @Get('staff-imports/:id')
  @ApiOkResponse({ type: StaffImportView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StaffImportView> {
    return this.imports.show(actor, id);
  }

  @Requires('staff.import')
  @Get('staff-imports/:id/rows')
  @ApiOkResponse({ type: ImportRowsView })
  rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ImportRowsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ImportRowsView> {
    return this.imports.rows(actor, id, query);
  }

  @Requires('staff.import')
  @Get('staff-imports/:id/errors')
  @ApiOkResponse({ description: 'The file with a column that says what is wrong in each row' })
  async errorsOf(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: StaffTableQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await this.errors.write(id, query, actor));
  }

  @Requires('staff.import')
  @Put('staff-imports/:id/mapping')
  @ApiOkResponse({ type: StaffImportView })
  check(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: MapStaffImportRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffImportView> {
    return this.map.run(id, request, actor);
  }

  @Requires('staff.import')
  @HttpCode(200)
  @Post('staff-imports/:id/application')
  @ApiOkResponse({ type: StaffImportView })
  carryOut(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ApplyStaffImportRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StaffImportView> {
    return this.apply.start(id, version, actor);
  }

  @Requires('staff.import')
  @HttpCode(204)
  @Delete('staff-imports/:id')
  @ApiNoContentResponse()
  discard(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.apply.discard(id, actor);
  }

  @Requires('staff.export')
  @Get('staff/export')
  @ApiOkResponse({ description: 'The people of a list, as a table that can be imported again' })
  async exportStaff(@Query() query: StaffExportQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return toDownload(await this.export_.run(query, actor));
  }
}
