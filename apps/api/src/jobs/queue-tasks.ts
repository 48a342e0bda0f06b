import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { TaskList } from 'graphile-worker';

/** Work of the machine that nobody waits for, such as delivering messages: queued with `enqueue` under its name. */
export abstract class QueueTask<P = unknown> {
  abstract readonly task: string;
  /** Throwing brings it back to the queue, later each time. */
  abstract run(payload: P): Promise<void>;
}

@Injectable()
export class QueueTasks implements OnModuleInit {
  private readonly tasks: QueueTask[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[]) {
      if (instance instanceof QueueTask) this.tasks.push(instance);
    }
  }

  all(): TaskList {
    return Object.fromEntries(this.tasks.map((work) => [work.task, (payload: unknown) => work.run(payload)]));
  }
}
