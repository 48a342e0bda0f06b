import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JobHandler } from './job-handler';
import { RecurringWork } from './recurring-work';

/** Every handler and every recurring work there is, found among the providers of all modules. */
@Injectable()
export class WorkRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly recurring = new Map<string, RecurringWork>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof JobHandler) this.add(instance);
      if (instance instanceof RecurringWork) this.recurring.set(instance.name, instance);
    }
  }

  /** A handler that takes the place of any other of its kind. */
  add(handler: JobHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  handlerOf(kind: string): JobHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`nobody handles jobs of the kind ${kind}`);
    return handler;
  }

  recurringWorks(): RecurringWork[] {
    return [...this.recurring.values()];
  }

  recurringWork(name: string): RecurringWork {
    const work = this.recurring.get(name);
    if (!work) throw new Error(`there is no recurring work ${name}`);
    return work;
  }
}
