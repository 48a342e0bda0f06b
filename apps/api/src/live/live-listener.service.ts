import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIVE_CHANNEL } from '@banke/database';
import { Client } from 'pg';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';

const AGAIN_AFTER_MS = 1_000;

/** One connection of this process hears which companies have news, from the first open stream on. */
@Injectable()
export class LiveListener {
  private readonly log = new Logger('live');
  private connected: Promise<void> | undefined;
  private client: Client | undefined;
  private over = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Resolves once nothing told from now on is missed; `heard` without a company: something may have been. */
  listen(heard: (companyId?: string) => void): Promise<void> {
    this.connected ??= this.connect(heard).catch((error: unknown) => {
      this.connected = undefined;
      throw error;
    });
    return this.connected;
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(heard: (companyId?: string) => void): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'banke live',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => heard(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', () => void this.reconnect(heard));
  }

  private async reconnect(heard: (companyId?: string) => void): Promise<void> {
    while (!this.over) {
      this.log.warn('the connection that listens was lost');
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS).unref());
      const back = await this.connect(heard).then(
        () => true,
        () => false,
      );
      if (back) return heard();
    }
  }
}
