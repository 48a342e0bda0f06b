import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JobListView, JobQuery, JobView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Jobs } from './jobs.service';
import { ReadJobs } from './read-jobs.service';

@ApiTags('jobs')
@Controller('api/jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly read: ReadJobs,
  ) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: JobListView })
  list(@Query() query: JobQuery, @CurrentActor() actor: Actor): Promise<JobListView> {
    return this.read.list(query, actor);
  }

  @SignedIn()
  @Get(':id')
  @ApiOkResponse({ type: JobView })
  show(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<JobView> {
    return this.read.show(actor, id);
  }

  @SignedIn()
  @HttpCode(200)
  @Post(':id/cancel')
  @ApiOkResponse({ type: JobView })
  async cancel(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<JobView> {
    await this.jobs.cancel(actor, id);
    return this.read.show(actor, id);
  }

  @SignedIn()
  @HttpCode(200)
  @Post(':id/retry')
  @ApiOkResponse({ type: JobView })
  async retry(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<JobView> {
    await this.jobs.retry(actor, id);
    return this.read.show(actor, id);
  }
}
