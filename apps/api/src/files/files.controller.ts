import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { FileView, UploadFileQuery } from '@banke/contracts';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { attachment } from './attachment';
import { readRange } from './byte-range';
import { Files } from './files.service';
import { sendShown } from './send-shown';
import { StoreFile } from './store-file.service';

const OCTETS = 'application/octet-stream';

@ApiTags('files')
@Controller('api/files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly store: StoreFile,
  ) {}

  @SignedIn()
  @Post()
  @ApiConsumes(OCTETS)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: FileView })
  add(
    @Query() query: UploadFileQuery,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<FileView> {
    return this.store.run(query, body, actor, retry);
  }

  /** To be saved, never shown: what people upload does not run, nor open, on this product's address. */
  @SignedIn()
  @Get(':id')
  @ApiProduces(OCTETS)
  @ApiOkResponse({ description: 'The content, under the media type it was recognised as' })
  async open(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.files.open(actor, id);
    reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(Readable.from(content), {
      type: file.mediaType,
      length: file.size,
      disposition: attachment(file.name),
    });
  }

  /**
   * To be shown where it belongs, as pictures and videos of a lesson are: in parts, so that one can jump within a video,
   * and kept by the browser as long as it asks whether it is still the same.
   */
  @SignedIn()
  @Get(':id/view')
  @ApiProduces(OCTETS)
  @ApiOkResponse({ description: 'The content, or with 206 the part of it that `Range` asks for' })
  async view(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers() headers: Record<string, string | undefined>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.files.part(actor, id, (about) =>
      readRange(headers['range'], { ...about, ifRange: headers['if-range'] }),
    );
    return sendShown(file, headers['if-none-match'], reply);
  }

  @SignedIn()
  @HttpCode(204)
  @Delete(':id')
  @ApiNoContentResponse()
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.files.remove(actor, id);
  }
}
