import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { seriesOf, type Tx } from '@banke/database';
import { ActivityOwner } from './activity-owner';

/** Everybody who answers for activities, found among the providers of all modules. */
@Injectable()
export class ActivityOwners implements OnModuleInit {
  private readonly owners: ActivityOwner[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders() as { instance: unknown }[])
      if (instance instanceof ActivityOwner) this.owners.push(instance);
  }

  /** Undefined for what the roster alone knows. Asked before the activity is locked: owners lock what is theirs first. */
  async of(tx: Tx, activityId: string): Promise<ActivityOwner | undefined> {
    const seriesId = await seriesOf(tx, activityId);
    if (seriesId === undefined) return undefined;
    for (const owner of this.owners) if (await owner.owns(tx, seriesId)) return owner;
    return undefined;
  }
}
