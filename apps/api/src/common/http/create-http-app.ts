import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { AppModule, type Surroundings } from '../../app.module';
import { createLogger, logRequests, nestLogger, requestId } from '../logging';
import { requestValidation } from '../problems/validation-problem';
import { serveApiDocs } from './api-docs';
import { registerSecurityHeaders } from './security-headers';
import { serveWebClient } from './web-client';

/** The whole HTTP application, not yet listening. */
export async function createHttpApp(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const { config } = surroundings;
  const logger = createLogger(config.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // We log one line a request ourselves, with less in it.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: requestId,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(surroundings), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  logRequests(app);
  app.useGlobalPipes(requestValidation());
  await app.register(cookie);
  await app.register(compress, { threshold: 1024 });
  await registerSecurityHeaders(app, config.publicUrl?.protocol === 'https:');
  if (config.webRoot) await serveWebClient(app, config.webRoot);
  serveApiDocs(app);
  await app.init();
  return app;
}
