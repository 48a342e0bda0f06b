import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Permission } from '@banke/domain/people';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

export type Access =
  | { kind: 'public' }
  /** Any signed-in person; what of it is theirs to see or do, the service decides (a delegate acts for others). */
  | { kind: 'signed-in'; evenWithTemporaryPassword?: boolean; programsWith?: Permission }
  | { kind: 'permission'; permission: Permission };

export const ACCESS = 'banke:access';

/** Every endpoint carries exactly one of these three; one without is refused at start. */
export const Public = () => SetMetadata<string, Access>(ACCESS, { kind: 'public' });
/** `programsWith`: what lets a program in too; without it the endpoint is for people alone. */
export const SignedIn = (options: Omit<Extract<Access, { kind: 'signed-in' }>, 'kind'> = {}) =>
  SetMetadata<string, Access>(ACCESS, { kind: 'signed-in', ...options });
export const Requires = (permission: Permission) =>
  SetMetadata<string, Access>(ACCESS, { kind: 'permission', permission });

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('CurrentActor on an endpoint without a session');
  return actor;
});
