import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AttemptView,
  ChangeQuizRequest,
  ExtendQuizRequest,
  MarkRequest,
  OpenWorkListView,
  QuizDetailView,
  QuizListView,
  QuizRequest,
  QuizResultsView,
  QuizStatisticsView,
  RegradedView,
  StepQuizRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { MarkAttempts } from '../attempts/mark-attempts.service';
import { OpenWork } from '../attempts/open-work.service';
import { QuizResults } from '../attempts/quiz-results.service';
import { QuizStatistics } from '../attempts/quiz-statistics.service';
import { ChangeQuiz } from './change-quiz.service';
import { Quizzes } from './quizzes.service';

/** Quizzes for those who make them, and what came of them. */
@ApiTags('quizzes')
@Controller('api/quizzes')
export class QuizzesController {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly changeQuiz: ChangeQuiz,
    private readonly results: QuizResults,
    private readonly quizStatistics: QuizStatistics,
    private readonly marking: MarkAttempts,
    private readonly openWork: OpenWork,
  ) {}

  @Requires('training.edit')
  @Get()
  @ApiOkResponse({ type: QuizListView })
  list(@CurrentActor() actor: Actor): Promise<QuizListView> {
    return this.quizzes.list(actor);
  }

  @Requires('training.edit')
  @Get('open-work')
  @ApiOkResponse({ type: OpenWorkListView })
  open(@CurrentActor() actor: Actor): Promise<OpenWorkListView> {
    return this.openWork.list(actor);
  }

  @Requires('training.edit')
  @Get(':id')
  @ApiOkResponse({ type: QuizDetailView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<QuizDetailView> {
    return this.quizzes.show(id, actor);
  }

  @Requires('training.edit')
  @Post()
  @ApiCreatedResponse({ type: QuizDetailView })
  create(
    @Body() request: QuizRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<QuizDetailView> {
    return this.changeQuiz.create(request, actor, retry);
  }

  @Requires('training.edit')
  @Put(':id')
  @ApiOkResponse({ type: QuizDetailView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeQuizRequest,
    @CurrentActor() actor: Actor,
  ): Promise<QuizDetailView> {
    return this.changeQuiz.change(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/state')
  @ApiOkResponse({ type: QuizDetailView })
  step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: StepQuizRequest,
    @CurrentActor() actor: Actor,
  ): Promise<QuizDetailView> {
    return this.changeQuiz.step(id, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/extensions/:staffId')
  @ApiOkResponse({ type: QuizResultsView })
  async extend(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @Body() request: ExtendQuizRequest,
    @CurrentActor() actor: Actor,
  ): Promise<QuizResultsView> {
    await this.changeQuiz.extend(id, staffId, request, actor);
    return this.results.list(id, actor);
  }

  @Requires('training.edit')
  @Get(':id/results')
  @ApiOkResponse({ type: QuizResultsView })
  resultsOf(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<QuizResultsView> {
    return this.results.list(id, actor);
  }

  @Requires('training.edit')
  @Get(':id/statistics')
  @ApiOkResponse({ type: QuizStatisticsView })
  statistics(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<QuizStatisticsView> {
    return this.quizStatistics.show(id, actor);
  }

  /** Does no more when it is sent again, so it needs no key. */
  @Requires('training.edit')
  @HttpCode(200)
  @Post(':id/regrading')
  @ApiOkResponse({ type: RegradedView })
  regrade(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<RegradedView> {
    return this.marking.regrade(id, actor);
  }

  @Requires('training.edit')
  @Get(':id/attempts/:attemptId')
  @ApiOkResponse({ type: AttemptView })
  attempt(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptView> {
    return this.marking.show(id, attemptId, actor);
  }

  @Requires('training.edit')
  @Put(':id/attempts/:attemptId/marks/:slot')
  @ApiOkResponse({ type: AttemptView })
  mark(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @Param('slot', ParseIntPipe) slot: number,
    @Body() request: MarkRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptView> {
    return this.marking.mark(id, attemptId, slot, request, actor);
  }

  @Requires('training.edit')
  @Put(':id/attempts/:attemptId/late/:answerId')
  @ApiOkResponse({ type: AttemptView })
  acceptLate(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptView> {
    return this.marking.acceptLate(id, attemptId, answerId, actor);
  }

  @Requires('training.edit')
  @Put(':id/attempts/:attemptId/late/:answerId/refusal')
  @ApiOkResponse({ type: AttemptView })
  refuseLate(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attemptId', ParseUUIDPipe) attemptId: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttemptView> {
    return this.marking.refuseLate(id, attemptId, answerId, actor);
  }
}
