import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobNews } from './job-news.service';
import { JobRunner } from './job-runner.service';
import { JobsController } from './jobs.controller';
import { Jobs } from './jobs.service';
import { QueueTasks } from './queue-tasks';
import { ReadJobs } from './read-jobs.service';
import { RunJob } from './run-job.service';
import { RunRecurring } from './run-recurring.service';
import { Sweep } from './sweep.service';
import { WorkerPresence } from './worker-presence.service';
import { WorkRegistry } from './work-registry';

/** Work in the background: every room starts jobs, and brings handlers and recurring work of its own. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController],
  providers: [
    JobNews,
    JobRunner,
    Jobs,
    QueueTasks,
    ReadJobs,
    RunJob,
    RunRecurring,
    Sweep,
    WorkerPresence,
    WorkRegistry,
  ],
  exports: [Jobs, JobRunner, RunRecurring, WorkRegistry],
})
export class JobsModule {}
