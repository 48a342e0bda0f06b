import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AnswerLoggedQuestionRequest,
  BankLoggedQuestionRequest,
  LoggedQuestionListView,
  LoggedQuestionView,
  LogQuestionRequest,
  NameAnswererRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { ChangeQuestionLog } from './change-question-log.service';
import { QuestionLog } from './question-log.service';

/** What somebody was asked and did not know. Everybody logs and reads, somebody named answers. */
@ApiTags('question log')
@Controller('api/logged-questions')
export class QuestionLogController {
  constructor(
    private readonly log: QuestionLog,
    private readonly changes: ChangeQuestionLog,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: LoggedQuestionListView })
  list(@CurrentActor() actor: Actor): Promise<LoggedQuestionListView> {
    return this.log.list(actor);
  }

  @Requires('training.read')
  @Post()
  @ApiCreatedResponse({ type: LoggedQuestionView })
  write(
    @Body() request: LogQuestionRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<LoggedQuestionView> {
    return this.changes.write(request, actor, retry);
  }

  @Requires('training.assign')
  @Put(':id/answerer')
  @ApiOkResponse({ type: LoggedQuestionView })
  name(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: NameAnswererRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LoggedQuestionView> {
    return this.changes.name(id, request, actor);
  }

  @Requires('training.read')
  @Put(':id/answer')
  @ApiOkResponse({ type: LoggedQuestionView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnswerLoggedQuestionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LoggedQuestionView> {
    return this.changes.answer(id, request, actor);
  }

  @Requires('training.edit')
  @Post(':id/question')
  @HttpCode(200)
  @ApiOkResponse({ type: LoggedQuestionView })
  bank(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: BankLoggedQuestionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<LoggedQuestionView> {
    return this.changes.bank(id, request, actor);
  }
}
