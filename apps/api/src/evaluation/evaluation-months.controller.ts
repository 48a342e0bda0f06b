import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AddScoreEntryRequest,
  AnswerAppealRequest,
  EnterFiguresRequest,
  EvaluationDepartmentQuery,
  EvaluationMonthDetailView,
  EvaluationMonthListView,
  MonthApprovalRequest,
  MonthPreviewView,
  MonthStepRequest,
  OpenMonthRequest,
  OverturnEntryRequest,
  PersonResultView,
} from '@banke/contracts';
import { CurrentActor, Requires, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { AnswerAppeal } from './answer-appeal.service';
import { EnterFigures } from './enter-figures.service';
import { EvaluationMonths } from './evaluation-months.service';
import { OpenMonth } from './open-month.service';
import { ScoreEntries } from './score-entries.service';
import { TakeMonthStep } from './take-month-step.service';

/** Months of a department that are scored. */
@ApiTags('evaluation')
@Controller('api')
export class EvaluationMonthsController {
  constructor(
    private readonly months: EvaluationMonths,
    private readonly openMonth: OpenMonth,
    private readonly enterFigures: EnterFigures,
    private readonly entries: ScoreEntries,
    private readonly takeStep: TakeMonthStep,
    private readonly answerAppeal: AnswerAppeal,
  ) {}

  @Requires('scores.read')
  @Get('evaluation-months')
  @ApiOkResponse({ type: EvaluationMonthListView })
  list(
    @Query() { department }: EvaluationDepartmentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMonthListView> {
    return this.months.list(actor, department);
  }

  @Requires('scores.edit')
  @Post('evaluation-months')
  @ApiCreatedResponse({ type: EvaluationMonthDetailView })
  open(
    @Body() request: OpenMonthRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<EvaluationMonthDetailView> {
    return this.openMonth.run(request, actor, retry);
  }

  @Requires('scores.read')
  @Get('evaluation-months/:id')
  @ApiOkResponse({ type: EvaluationMonthDetailView })
  show(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    return this.months.show(actor, id);
  }

  @Requires('scores.read')
  @Get('evaluation-months/:id/people/:staffId')
  @ApiOkResponse({ type: PersonResultView })
  person(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PersonResultView> {
    return this.months.person(actor, id, staffId);
  }

  @Requires('scores.read')
  @Get('evaluation-months/:id/preview')
  @ApiOkResponse({ type: MonthPreviewView })
  preview(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<MonthPreviewView> {
    return this.months.preview(actor, id);
  }

  /** Carries what the writer saw of each figure, so it needs no key. */
  @Requires('scores.edit')
  @Put('evaluation-months/:id/figures')
  @ApiOkResponse({ type: EvaluationMonthDetailView })
  enter(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: EnterFiguresRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    return this.enterFigures.run(id, request, actor);
  }

  @Requires('scores.edit')
  @Post('evaluation-months/:id/entries')
  @ApiCreatedResponse({ type: EvaluationMonthDetailView })
  addEntry(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AddScoreEntryRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<EvaluationMonthDetailView> {
    return this.entries.add(id, request, actor, retry);
  }

  @Requires('scores.edit')
  @Put('evaluation-months/:id/entries/:entryId/overturned')
  @ApiOkResponse({ type: EvaluationMonthDetailView })
  overturn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body() request: OverturnEntryRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    return this.entries.overturn(id, entryId, request, actor);
  }

  /** Carries the version it was decided on, so it needs no key. */
  @Requires('scores.edit')
  @HttpCode(200)
  @Post('evaluation-months/:id/steps')
  @ApiOkResponse({ type: EvaluationMonthDetailView })
  step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: MonthStepRequest,
    @CurrentActor() actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    return this.takeStep.run(id, request, actor);
  }

  /** Open to everybody signed in, since a delegate need not have the right himself. */
  @SignedIn()
  @HttpCode(204)
  @Put('evaluation-months/:id/approval')
  @ApiNoContentResponse()
  approve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: MonthApprovalRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.takeStep.answer(id, request, actor);
  }

  /** Like the approval of a month. */
  @SignedIn()
  @HttpCode(204)
  @Put('evaluation-appeals/:id/answer')
  @ApiNoContentResponse()
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnswerAppealRequest,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.answerAppeal.run(id, request, actor);
  }
}
