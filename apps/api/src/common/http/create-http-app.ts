import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { AppModule, type Surroundings } from '../../app.module';
import type { Logger } from 'pino';
import { refuseUnguardedEndpoints } from '../access/endpoints';
import { createLogger, logRequests, nestLogger, requestId } from '../logging';
import { sendProblem } from '../problems/problem.filter';
import { toAppError } from '../problems/to-app-error';
import { requestValidation } from '../problems/validation-problem';
import { serveApiDocs } from './api-docs';
import { BODY_LIMIT, limitBodies } from './body-limits';
import { registerSecurityHeaders } from './security-headers';
import { serveWebClient } from './web-client';

/** The whole HTTP application, not yet listening. */
export async function createHttpApp(
  surroundings: Surroundings,
  logger: Logger = createLogger(surroundings.config.logLevel),
): Promise<NestFastifyApplication> {
  const { config } = surroundings;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // We log one line a request ourselves, with less in it.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: requestId,
    // A body that trickles in may not hold a connection for ever; 20 MB over a slow line still arrive.
    requestTimeout: 120_000,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, toAppError(error)),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(surroundings), adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  logRequests(app);
  endConnectionsSoon(app);
  takeRawBodies(app);
  limitBodies(app);
  app.useGlobalPipes(requestValidation());
  await app.register(cookie);
  await app.register(compress, { threshold: 1024 });
  await registerSecurityHeaders(app, config.publicUrl?.protocol === 'https:');
  if (config.webRoot) await serveWebClient(app, config.webRoot);
  serveApiDocs(app);
  await app.init();
  refuseUnguardedEndpoints(app);
  return app;
}

/** An upload reaches its handler as a stream, which counts the bytes itself. */
function takeRawBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
}

/** What a request under way is given to finish when the application closes. */
const PATIENCE_MS = 3_000;

/** A browser keeps connections open that it may never use; without this, closing would wait for them a minute or more. */
function endConnectionsSoon(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), PATIENCE_MS).unref();
    done();
  });
}
