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
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AnswerTrainingSessionRequest,
  ArrangeTrainingSessionRequest,
  CancelTrainingSessionRequest,
  ChangeTrainingSessionRequest,
  SeatPeopleRequest,
  TakeSeatRequest,
  TrainingSessionListView,
  TrainingSessionQuery,
  TrainingSessionView,
  WriteAttendanceRequest,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Retry, type RetryKey } from '../common/retry-key';
import { ArrangeSession } from './arrange-session.service';
import { RunSession } from './run-session.service';
import { TrainingSessions } from './training-sessions.service';
import { WriteAttendance } from './write-attendance.service';

/** Courses taught at a time. Whoever sits in one has its activity in the roster. */
@ApiTags('training sessions')
@Controller('api/training-sessions')
export class TrainingSessionsController {
  constructor(
    private readonly sessions: TrainingSessions,
    private readonly arranging: ArrangeSession,
    private readonly session: RunSession,
    private readonly attendance: WriteAttendance,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: TrainingSessionListView })
  list(@Query() query: TrainingSessionQuery, @CurrentActor() actor: Actor): Promise<TrainingSessionListView> {
    return this.sessions.list(actor, query);
  }

  @Requires('training.assign')
  @Post()
  @ApiCreatedResponse({ type: TrainingSessionView })
  arrange(
    @Body() request: ArrangeTrainingSessionRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<TrainingSessionView> {
    return this.arranging.arrange(request, actor, retry);
  }

  @Requires('training.read')
  @Get(':id')
  @ApiOkResponse({ type: TrainingSessionView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<TrainingSessionView> {
    return this.sessions.show(actor, id);
  }

  @Requires('training.assign')
  @Put(':id')
  @ApiOkResponse({ type: TrainingSessionView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeTrainingSessionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.arranging.change(id, request, actor);
  }

  @Requires('training.assign')
  @Delete(':id/people/:staffId')
  @ApiOkResponse({ type: TrainingSessionView })
  unseat(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('staffId', ParseUUIDPipe) staffId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.session.unseat(id, staffId, actor);
  }

  @Requires('training.assign')
  @Put(':id/people')
  @ApiOkResponse({ type: TrainingSessionView })
  seat(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: SeatPeopleRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.session.seat(id, request, actor);
  }

  /** The actor's own place. */
  @Requires('training.read')
  @Put(':id/seat')
  @ApiOkResponse({ type: TrainingSessionView })
  takeSeat(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: TakeSeatRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.session.takeSeat(id, request, actor);
  }

  @Requires('training.assign')
  @Put(':id/attendance')
  @ApiOkResponse({ type: TrainingSessionView })
  write(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: WriteAttendanceRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.attendance.run(id, request, actor);
  }

  @Requires('training.assign')
  @Put(':id/cancellation')
  @ApiOkResponse({ type: TrainingSessionView })
  cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CancelTrainingSessionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.session.cancel(id, request, actor);
  }

  /** What somebody who attended thinks of it; nobody learns who said what. */
  @Requires('training.read')
  @Post(':id/answers')
  @HttpCode(200)
  @ApiOkResponse({ type: TrainingSessionView })
  answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: AnswerTrainingSessionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.session.answer(id, request, actor);
  }
}
