import { Injectable } from '@nestjs/common';
import type { FileView } from '@banke/contracts';
import type { Queries } from '@banke/database';

/** The evidence somebody attached to a task. */
@Injectable()
export class ObligationFiles {
  list(_: Queries, __: string): Promise<FileView[]> {
    return Promise.resolve([]);
  }
}
