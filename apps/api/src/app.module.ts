import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { ApprovalsModule } from './approvals/approvals.module';
import { AuditModule } from './audit/audit.module';
import { AccessGuard } from './common/access/access.guard';
import { Clock } from './common/clock';
import { CommonModule } from './common/common.module';
import { rateLimits } from './common/http/rate-limits';
import { READ_POOL } from './common/read-pool';
import { ProblemFilter } from './common/problems/problem.filter';
import type { Config } from './config/config';
import { CONFIG } from './config/config.token';
import { DEMO_SIGN_INS, type DemoSignIns } from './demo/demo-sign-ins';
import { DeliveryModule } from './delivery/delivery.module';
import { EvaluationModule } from './evaluation/evaluation.module';
import { FilesModule } from './files/files.module';
import { HealthController } from './health/health.controller';
import { ImportsModule } from './imports/imports.module';
import { JobsModule } from './jobs/jobs.module';
import { LiveModule } from './live/live.module';
import { MessagesModule } from './messages/messages.module';
import { ObligationsModule } from './obligations/obligations.module';
import { PeopleModule } from './people/people.module';
import { PromotionModule } from './promotion/promotion.module';
import { QuizModule } from './quiz/quiz.module';
import { RosterModule } from './roster/roster.module';
import { TrainingModule } from './training/training.module';
import { SETUP_CODE } from './people/setup-code';

/** What differs between a running product and a test. */
export interface Surroundings {
  config: Config;
  clock: Clock;
  /** Connected with the application role. */
  dataSource: DataSource;
  /** The same role, for reading. */
  readPool: Pool;
  setupCode: string;
  demoSignIns: DemoSignIns;
}

@Module({})
export class AppModule {
  static with({ config, clock, dataSource, readPool, setupCode, demoSignIns }: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        {
          module: SurroundingsModule,
          global: true,
          ...exported(config, clock, readPool, setupCode, demoSignIns),
        },
        TypeOrmModule.forRootAsync({
          useFactory: () => ({}),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        ThrottlerModule.forRoot(rateLimits(config)),
        TerminusModule.forRoot({ logger: false }),
        DiscoveryModule,
        CommonModule,
        AuditModule,
        FilesModule,
        JobsModule,
        LiveModule,
        MessagesModule,
        DeliveryModule,
        ApprovalsModule,
        ObligationsModule,
        ImportsModule,
        PeopleModule,
        RosterModule,
        TrainingModule,
        QuizModule,
        EvaluationModule,
        PromotionModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

@Module({})
class SurroundingsModule {}

function exported(config: Config, clock: Clock, readPool: Pool, setupCode: string, demoSignIns: DemoSignIns) {
  const providers = [
    { provide: CONFIG, useValue: config },
    { provide: Clock, useValue: clock },
    { provide: READ_POOL, useValue: readPool },
    { provide: SETUP_CODE, useValue: setupCode },
    { provide: DEMO_SIGN_INS, useValue: demoSignIns },
  ];
  return { providers, exports: providers };
}
