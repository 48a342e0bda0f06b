import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Where a request comes from; for the audit log only. */
export interface Origin {
  requestId: string;
  address: string;
}

export function originOf({ id, ip }: Pick<FastifyRequest, 'id' | 'ip'>): Origin {
  return { requestId: String(id), address: ip };
}

/** The origin of a request that nobody is signed in for. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Origin =>
  originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
