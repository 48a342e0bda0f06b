import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { DemoSignInView } from '@banke/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { SystemClock } from './common/clock';
import { createHttpApp } from './common/http/create-http-app';
import { ConfigRefusal, readConfig, type Config } from './config/config';
import { findDemoSignIns } from './demo/find-demo-sign-ins';
import { seedDemo } from './demo/seed-demo';
import { openDatabase } from './open-database';

export { startWorker, type RunningWorker } from './worker';

/** A running product, as `scripts/start.cjs` shows it to the person who started it. */
export interface RunningApp {
  address: string;
  signIns: DemoSignInView[];
  /** Where to name the first administrator; null once there is a company. */
  setupUrl: string | null;
  /** What the operator should know, such as a missing wall around the data. */
  notes: string[];
  close(): Promise<void>;
}

/** Migrates, loads the demo if asked, and listens. Errors with an `exitSentence` are meant for the operator as they are. */
export async function start(env: Record<string, string | undefined>): Promise<RunningApp> {
  const config = readConfig(env);
  const { dataSource, readPool, notes } = await openDatabase(config);
  const clock = new SystemClock();
  const companies = await seedIfAsked(dataSource, config, clock.now());
  const setupCode = randomBytes(9).toString('base64url');
  const demoSignIns = () => findDemoSignIns(dataSource);
  const app = await createHttpApp({ config, clock, dataSource, readPool, setupCode, demoSignIns });
  await listen(app, config);
  const address =
    config.publicUrl?.origin ?? `http://${urlHost(config.host)}:${portOf(app.getHttpServer().address())}`;
  return {
    address,
    signIns: await demoSignIns(),
    setupUrl: companies === 0 ? `${address}/setup#code=${setupCode}` : null,
    notes,
    close: () => app.close(),
  };
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    const reason = LISTEN_REFUSALS[(error as { code?: string }).code ?? ''];
    throw reason ? new ConfigRefusal(`Port ${port} on ${host}: ${reason}.`) : error;
  }
}

const LISTEN_REFUSALS: Record<string, string> = {
  EADDRINUSE: 'another program listens there; set PORT to a free one',
  EACCES: 'this account may not listen there; set PORT to one above 1023',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one it has',
};

/** Loads the demo into an empty database; `demo` refuses nothing, it only never adds a second company. */
async function seedIfAsked(dataSource: DataSource, { seed }: Config, now: Date): Promise<number> {
  const companies = await countCompanies(dataSource);
  if (companies > 0 || seed === 'empty') return companies;
  await seedDemo(dataSource, now);
  return 1;
}

async function countCompanies(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>('SELECT company_count() AS count');
  return row?.count ?? 0;
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(address: string | { port: number } | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
