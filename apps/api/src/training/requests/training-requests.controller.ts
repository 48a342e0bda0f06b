import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AskForTrainingRequest,
  CloseTrainingRequest,
  StepTrainingRequest,
  TrainingRequestListView,
  TrainingRequestView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { AskForTraining } from './ask-for-training.service';
import { StepTraining } from './step-training-request.service';
import { TrainingRequests } from './training-requests.service';

/** What people ask to be taught. Whoever asked may cancel; who arranges training takes all other steps. */
@ApiTags('training requests')
@Controller('api/training-requests')
export class TrainingRequestsController {
  constructor(
    private readonly requests: TrainingRequests,
    private readonly asking: AskForTraining,
    private readonly steps: StepTraining,
  ) {}

  @Requires('training.read')
  @Get()
  @ApiOkResponse({ type: TrainingRequestListView })
  list(@CurrentActor() actor: Actor): Promise<TrainingRequestListView> {
    return this.requests.list(actor);
  }

  @Requires('training.read')
  @Post()
  @ApiCreatedResponse({ type: TrainingRequestView })
  ask(
    @Body() request: AskForTrainingRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<TrainingRequestView> {
    return this.asking.run(request, actor, retry);
  }

  @Requires('training.read')
  @Put(':id/state')
  @ApiOkResponse({ type: TrainingRequestView })
  step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: StepTrainingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingRequestView> {
    return this.steps.step(id, request, actor);
  }

  @Requires('training.assign')
  @Put(':id/closing')
  @ApiOkResponse({ type: TrainingRequestView })
  close(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: CloseTrainingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingRequestView> {
    return this.steps.close(id, request, actor);
  }
}
