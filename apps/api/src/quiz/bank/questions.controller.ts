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
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeQuestionRequest,
  QuestionDetailView,
  QuestionExportQuery,
  QuestionFileQuery,
  QuestionImportQuery,
  QuestionImportView,
  QuestionListQuery,
  QuestionListView,
  QuestionRequest,
  QuestionsImportedView,
  QuestionVersionQuery,
  RetireQuestionRequest,
} from '@banke/contracts';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { FileBody } from '../../common/http/file-body';
import { receiveFile } from '../../common/http/receive-upload';
import { Retry, type RetryKey } from '../../common/retry-key';
import { toDownload } from '../../files/attachment';
import { ChangeQuestion } from './change-question.service';
import { QuestionFiles } from './question-files.service';
import { Questions } from './questions.service';

const LARGEST_FILE = 20 * 1024 * 1024;
@ApiTags('questions')
@Controller('api/questions')
export class QuestionsController {
  constructor(
    private readonly questions: Questions,
    private readonly changeQuestion: ChangeQuestion,
    private readonly files: QuestionFiles,
  ) {}

  @Requires('training.edit')
  @Get()
  @ApiOkResponse({ type: QuestionListView })
  list(@Query() query: QuestionListQuery, @CurrentActor() actor: Actor): Promise<QuestionListView> {
    return this.questions.list(query, actor);
  }

  @Requires('training.edit')
  @Get('export')
  @ApiOkResponse({ description: 'What the filter finds, as a file' })
  async export(@Query() query: QuestionExportQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return toDownload(await this.files.write(query, actor));
  }

  /** Says what a file holds and what is wrong in it, and does nothing. */
  @Requires('training.edit')
  @HttpCode(200)
  @Post('import/plan')
  @FileBody()
  @ApiOkResponse({ type: QuestionImportView })
  plan(@Query() { format }: QuestionFileQuery, @Req() { body }: FastifyRequest): Promise<QuestionImportView> {
    return receiveFile(body, LARGEST_FILE, (content) => this.files.preview(format, content));
  }

  @Requires('training.edit')
  @HttpCode(200)
  @Post('import')
  @FileBody()
  @ApiOkResponse({ type: QuestionsImportedView })
  import(
    @Query() query: QuestionImportQuery,
    @Req() { body }: FastifyRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<QuestionsImportedView> {
    return receiveFile(body, LARGEST_FILE, (content) => this.files.apply(query, content, actor, retry));
  }

  @Requires('training.edit')
  @Get(':id')
  @ApiOkResponse({ type: QuestionDetailView })
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { number }: QuestionVersionQuery,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionDetailView> {
    return this.questions.show(id, actor, number);
  }

  @Requires('training.edit')
  @Post()
  @ApiCreatedResponse({ type: QuestionDetailView })
  create(
    @Body() request: QuestionRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<QuestionDetailView> {
    return this.changeQuestion.create(request, actor, retry);
  }

  @Requires('training.edit')
  @Put(':id')
  @ApiOkResponse({ type: QuestionDetailView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeQuestionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionDetailView> {
    return this.changeQuestion.change(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/retired')
  @ApiOkResponse({ type: QuestionDetailView })
  retire(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: RetireQuestionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionDetailView> {
    return this.changeQuestion.retire(id, request, actor);
  }
}
