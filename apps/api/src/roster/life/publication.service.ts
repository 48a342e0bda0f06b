import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  insertMany,
  loadPendingChanges,
  publishCells,
  RosterNoticeEntity,
  type NoticedChange,
  type RosterLifeRow,
  type Tx,
} from '@banke/database';
import { Clock } from '../../common/clock';

/** Somebody whose days are others now. */
export interface TouchedPerson {
  staffId: string;
  changes: NoticedChange[];
}

/** Makes what stands in a roster what staff see of it, and keeps for everybody touched what they are to know. */
@Injectable()
export class Publication {
  constructor(private readonly clock: Clock) {}

  /** Who would be told what. */
  async touched(tx: Tx, { id }: Pick<RosterLifeRow, 'id'>): Promise<TouchedPerson[]> {
    const people = new Map<string, NoticedChange[]>();
    for (const { staffId, ...change } of await loadPendingChanges(tx, id))
      people.set(staffId, [...(people.get(staffId) ?? []), change]);
    return [...people].map(([staffId, changes]) => ({ staffId, changes }));
  }

  /** With the roster's row locked. Without an amendment it is the first time, and everything is new. */
  async publish(
    tx: Tx,
    companyId: string,
    { id: rosterId }: Pick<RosterLifeRow, 'id'>,
    people: readonly TouchedPerson[],
    amendmentSeq: number | null,
  ): Promise<void> {
    await publishCells(tx, rosterId);
    await insertMany(
      tx,
      RosterNoticeEntity,
      people.map(({ staffId, changes }) => ({
        ...{ companyId, id: randomUUID(), rosterId, staffId, amendmentSeq },
        ...{ changes: amendmentSeq === null ? [] : changes, activities: null, at: this.clock.now() },
        ...{ seenAt: null, confirmedAt: null },
      })),
    );
  }
}
