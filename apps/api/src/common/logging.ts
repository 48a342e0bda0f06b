import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import { destination } from 'pino';

/**
 * One line of JSON a request: id, method, path, status, duration. Neither query, body, cookie, address nor name is
 * logged: personal data does not belong in logs.
 */
export function loggerOptions(level: string): Params {
  return {
    pinoHttp: {
      level,
      // Written in batches: a line a request would cost a system call each. What is buffered is flushed on exit.
      stream: destination({ sync: false, minLength: 4096, periodicFlush: 500 }),
      genReqId: requestId,
      autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') ?? false },
      customLogLevel: (_, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
      serializers: {
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      redact: {
        paths: ['err.parameters', 'err.driverError.detail', 'err.detail', 'err.query'],
        remove: true,
      },
    },
    forRoutes: ['{*path}'],
  };
}

/** A caller's id is kept when it is harmless, so that a proxy's log and ours can be laid side by side. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
