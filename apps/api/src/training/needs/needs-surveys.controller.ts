import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AnswerNeedsSurveyRequest,
  ChangeNeedsSurveyRequest,
  NeedsSurveyDetailView,
  NeedsSurveyListView,
  NeedsTopicRequest,
  OpenNeedsSurveyRequest,
  RejectNeedsTopicRequest,
  SpeakForTopicRequest,
  TakeNeedsTopicRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { AnswerNeedsSurvey } from './answer-needs-survey.service';
import { NeedsSurveys } from './needs-surveys.service';
import { OpenNeedsSurvey } from './open-needs-survey.service';
import { WeighNeeds } from './weigh-needs.service';

/** What a department wants to be taught in a year. Every deed answers with the survey as it is then. */
@ApiTags('training needs')
@Controller('api/needs-surveys')
export class NeedsSurveysController {
  constructor(
    private readonly surveys: NeedsSurveys,
    private readonly opening: OpenNeedsSurvey,
    private readonly answers: AnswerNeedsSurvey,
    private readonly weighing: WeighNeeds,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: NeedsSurveyListView })
  list(@CurrentActor() actor: Actor): Promise<NeedsSurveyListView> {
    return this.surveys.list(actor);
  }

  @Requires('training.assign')
  @Post()
  @ApiCreatedResponse({ type: NeedsSurveyDetailView })
  open(
    @Body() request: OpenNeedsSurveyRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.opening.open(request, actor, retry);
  }

  @Requires('training.read')
  @Get(':id')
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<NeedsSurveyDetailView> {
    return this.surveys.show(actor, id);
  }

  @Requires('training.assign')
  @Put(':id')
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeNeedsSurveyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.opening.change(id, request, actor);
  }

  /** The actor's own. */
  @Requires('training.read')
  @Put(':id/answer')
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnswerNeedsSurveyRequest,
    @CurrentActor() actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.answers.answer(id, request, actor);
  }

  @Requires('training.read')
  @Post(':id/topics')
  @HttpCode(200)
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  add(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: NeedsTopicRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.answers.add(id, request, actor, retry);
  }

  @Requires('training.follow')
  @Post(':id/voices')
  @HttpCode(200)
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  speak(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SpeakForTopicRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.weighing.speak(id, request, actor, retry);
  }

  @Requires('training.follow')
  @Delete(':id/voices/:voiceId')
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  withdraw(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('voiceId', ParseUUIDPipe) voiceId: string,
    @CurrentActor() actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.weighing.withdraw(id, voiceId, actor);
  }

  @Requires('training.edit')
  @Put(':id/topics/:topicId/rejection')
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  reject(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('topicId', ParseUUIDPipe) topicId: string,
    @Body() request: RejectNeedsTopicRequest,
    @CurrentActor() actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.weighing.reject(id, topicId, request, actor);
  }

  @Requires('training.edit')
  @Post(':id/topics/:topicId/course')
  @HttpCode(200)
  @ApiOkResponse({ type: NeedsSurveyDetailView })
  take(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('topicId', ParseUUIDPipe) topicId: string,
    @Body() request: TakeNeedsTopicRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.weighing.take(id, topicId, request, actor, retry);
  }
}
