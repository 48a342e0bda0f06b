import type { LoggerService } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { destination, pino, type Logger } from 'pino';

/**
 * Lines of JSON. Neither query, body, cookie, address nor name is logged: personal data does not belong in logs.
 * Lines are written in batches, since one system call a request costs more than the request; what is buffered is
 * flushed when the process ends.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      redact: {
        paths: ['err.parameters', 'err.query', 'err.driverError', 'err.detail', 'err.where'],
        remove: true,
      },
    },
    destination({ sync: false, minLength: 4096, periodicFlush: 500 }),
  );
}

/** One line a request, once it is answered: id, method, path, status, duration. Probes are left out. */
export function logRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (path.startsWith('/health/')) return;
    const line = {
      method: request.method,
      path,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) request.log.error(line, 'request failed');
    else request.log.info(line, 'request answered');
  });
}

/** Nest's own news about every route at start is noise; its warnings and errors are not. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: () => undefined,
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown, stack?: unknown) => logger.error({ stack }, String(message)),
    fatal: (message: unknown) => logger.fatal(String(message)),
  };
}

/** A caller's id is kept when it is harmless, so that a proxy's log and ours can be laid side by side. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
