import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IDEMPOTENCY_HEADER } from '@banke/contracts/codes';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { isStream } from './http/receive-upload';
import { AppError } from './problems/app-error';

/** The client's name for one deed, and what the deed was, so that a key is not reused for another. */
export interface RetryKey {
  key: string;
  fingerprint: Buffer;
}

/** The `Idempotency-Key` of a request, if it has one. */
export const Retry = createParamDecorator((_: unknown, context: ExecutionContext): RetryKey | undefined =>
  retryKeyOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** For a body that is no JSON, something that stands for it. */
export function retryKeyOf({
  headers,
  method,
  url,
  body,
}: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>) {
  const key = headers[IDEMPOTENCY_HEADER];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !isUUID(key)) {
    throw new AppError(400, 'request.invalid', undefined, [{ path: IDEMPOTENCY_HEADER, code: 'not-uuid' }]);
  }
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([method, url, isStream(body) ? headers['content-length'] : body]))
    .digest();
  return { key, fingerprint };
}
