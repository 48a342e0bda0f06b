import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { SystemClock } from './common/clock';
import { createLogger, nestLogger } from './common/logging';
import { readConfig } from './config/config';
import { JobRunner } from './jobs/job-runner.service';
import { openDatabase } from './open-database';

/** A process that only works in the background, beside those that serve. */
export interface RunningWorker {
  notes: string[];
  close(): Promise<void>;
}

/** The same application without HTTP: works the queue until it is closed. */
export async function startWorker(env: Record<string, string | undefined>): Promise<RunningWorker> {
  // `apart`, so that it does not begin by itself besides.
  const config = readConfig({ ...env, JOBS: 'apart' });
  const { dataSource, readPool, notes } = await openDatabase(config);
  const surroundings = {
    config,
    clock: new SystemClock(),
    dataSource,
    readPool,
    setupCode: '',
    demoSignIns: () => Promise.resolve([]),
  };
  const app = await NestFactory.createApplicationContext(AppModule.with(surroundings), {
    logger: nestLogger(createLogger(config.logLevel)),
    abortOnError: false,
  });
  await app.get(JobRunner).start();
  return { notes, close: () => app.close() };
}
