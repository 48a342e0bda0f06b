import { Inject, Injectable, Logger } from '@nestjs/common';
import { LIVE_CHANNEL, PASSING_CHANNEL, type PassingNews } from '@banke/database';
import { Client } from 'pg';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';

const AGAIN_AFTER_MS = 1_000;

/** What the connection hears. */
export interface LiveEar {
  /** A company has news; without one, something may have been missed. */
  news(companyId?: string): void;
  passing(companyId: string, news: PassingNews): void;
}

/** One connection of this process hears which companies have news, from the first open stream on. */
@Injectable()
export class LiveListener {
  private readonly log = new Logger('live');
  private connected: Promise<void> | undefined;
  private client: Client | undefined;
  private over = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Resolves once nothing told from now on is missed. */
  listen(ear: LiveEar): Promise<void> {
    this.connected ??= this.connect(ear).catch((error: unknown) => {
      this.connected = undefined;
      throw error;
    });
    return this.connected;
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(ear: LiveEar): Promise<void> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'banke live',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => hear(ear, channel, payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}; LISTEN ${PASSING_CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', () => void this.reconnect(ear));
  }

  private async reconnect(ear: LiveEar): Promise<void> {
    while (!this.over) {
      this.log.warn('the connection that listens was lost');
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS).unref());
      const back = await this.connect(ear).then(
        () => true,
        () => false,
      );
      if (back) return ear.news();
    }
  }
}

function hear(ear: LiveEar, channel: string, payload = ''): void {
  if (channel === LIVE_CHANNEL) return ear.news(payload);
  const { companyId, ...news } = JSON.parse(payload) as PassingNews & { companyId: string };
  ear.passing(companyId, news);
}
