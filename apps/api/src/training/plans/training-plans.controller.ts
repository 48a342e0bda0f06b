import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeTrainingPlanRequest,
  DraftTrainingPlanRequest,
  StepTrainingPlanRequest,
  TrainingPlanListView,
  TrainingPlanQuery,
  TrainingPlanSheetQuery,
  TrainingPlanView,
} from '@banke/contracts';
import { CurrentActor, Requires } from '../../common/access/access.decorators';
import type { Actor } from '../../common/access/actor';
import { Retry, type RetryKey } from '../../common/retry-key';
import { toDownload } from '../../files/attachment';
import { MakeTrainingPlan } from './make-training-plan.service';
import { planFile } from './plan-file';
import { TrainingPlans } from './training-plans.service';

/** What a department plans to teach in a month. */
@ApiTags('training plans')
@Controller('api/training-plans')
export class TrainingPlansController {
  constructor(
    private readonly plans: TrainingPlans,
    private readonly making: MakeTrainingPlan,
  ) {}

  @Requires('training.follow')
  @Get()
  @ApiOkResponse({ type: TrainingPlanListView })
  list(@Query() query: TrainingPlanQuery, @CurrentActor() actor: Actor): Promise<TrainingPlanListView> {
    return this.plans.list(query, actor);
  }

  /** Drafted from chosen topics, deadlines, qualifications that end and open requests. */
  @Requires('training.assign')
  @Post()
  @ApiCreatedResponse({ type: TrainingPlanView })
  draft(
    @Body() request: DraftTrainingPlanRequest,
    @CurrentActor() actor: Actor,
    @Retry() retry: RetryKey | undefined,
  ): Promise<TrainingPlanView> {
    return this.making.draft(request, actor, retry);
  }

  @Requires('training.assign')
  @Put(':id')
  @ApiOkResponse({ type: TrainingPlanView })
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeTrainingPlanRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingPlanView> {
    return this.making.change(id, request, actor);
  }

  @Requires('training.assign')
  @Put(':id/state')
  @ApiOkResponse({ type: TrainingPlanView })
  step(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: StepTrainingPlanRequest,
    @CurrentActor() actor: Actor,
  ): Promise<TrainingPlanView> {
    return this.making.step(id, request, actor);
  }

  @Requires('training.follow')
  @Get(':id/sheet')
  @ApiOkResponse({ description: 'The plan as a table, or on paper' })
  async sheet(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, language = 'zh-CN' }: TrainingPlanSheetQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return toDownload(await planFile(await this.plans.show(actor, id), { format, language }));
  }
}
