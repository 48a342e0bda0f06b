import { Injectable } from '@nestjs/common';
import { ImportMappingEntity, StaffImportEntity, type Tx } from '@banke/database';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { StorageRoom } from '../files/storage-room.service';
import { readSheet, type ReadSheet } from './read-sheet';

/** Takes a file in: what it is, what stands above its columns, and which of them hold what. Nothing is imported yet. */
@Injectable()
export class UploadStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly room: StorageRoom,
    private readonly clock: Clock,
  ) {}

  /** Returns its id. */
  async run(
    { fileName, content }: { fileName: string; content: Buffer },
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<string> {
    const sheet = await readSheet(content);
    return this.transactions.once(actor, retry, async (tx) => {
      await this.room.refuseUnlessFor(tx, content.length);
      const id = randomUUID();
      await tx.insert(StaffImportEntity, {
        companyId: actor.companyId,
        id,
        accountId: actor.accountId,
        fileName,
        content,
        ...sheet.table,
        columns: await rememberedColumns(tx, sheet),
        effectiveFrom: this.clock.today(actor),
        state: 'uploaded',
        createdAt: this.clock.now(),
      });
      return id;
    });
  }
}

/** As chosen the last time a file had these headings, else as the headings suggest. */
export async function rememberedColumns(tx: Tx, { headingsHash, columns }: ReadSheet) {
  const remembered = await tx.findOneBy(ImportMappingEntity, { headingsHash });
  return remembered?.columns ?? columns;
}
