import { Inject, Injectable } from '@nestjs/common';
import { measureStorage, type Tx } from '@banke/database';
import { refused } from '../common/problems/app-error';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';

const MEGABYTE = 1024 * 1024;

/** The room a company has for what people upload: files of things, and files on their way in. */
@Injectable()
export class StorageRoom {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Throws `file.no-room` when so many bytes more are too many. */
  async refuseUnlessFor(tx: Tx, bytes: number): Promise<void> {
    const { filesPerCompanyMb: megabytes } = this.config;
    if ((await measureStorage(tx)) + bytes > megabytes * MEGABYTE)
      throw refused('file.no-room', { megabytes });
  }
}
