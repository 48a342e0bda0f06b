import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { timingSafeEqual } from 'node:crypto';
import { CSRF_HEADER, SESSION_COOKIE } from '@banke/contracts/codes';
import { forbidden, unauthorized } from '../problems/app-error';
import { ApiTokens } from './api-tokens.service';
import { ACCESS, type Access, type RequestWithActor } from './access.decorators';
import { permissionsOfActor, type Actor } from './actor';
import { originOf } from './origin';
import { OriginPolicy } from './origin-policy';
import { Sessions } from './sessions.service';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One door for every endpoint: origin, session and CSRF token or the token of a program, permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly origin: OriginPolicy,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no access`);
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const changes = !SAFE_METHODS.has(request.method);
    if (changes && !this.origin.allows(request)) throw forbidden('request.foreign-origin');
    if (access.kind === 'public') return true;

    const secret = bearerOf(request.headers.authorization);
    if (secret !== undefined) {
      const program = await this.tokens.resolve(secret, originOf(request));
      if (!program) throw unauthorized('token.not-valid');
      refuseUnlessAllowed(program, forPrograms(access));
      request.actor = program;
      return true;
    }

    const cookie = request.cookies[SESSION_COOKIE];
    const actor = await this.sessions.resolve(cookie, originOf(request));
    if (!actor) {
      const reason = await this.sessions.whyEnded(cookie);
      throw unauthorized('session.required', reason && { reason });
    }
    if (changes && !sameSecret(request.headers[CSRF_HEADER], actor.csrfToken))
      throw forbidden('request.csrf');
    refuseUnlessAllowed(actor, access);
    request.actor = actor;
    return true;
  }
}

function refuseUnlessAllowed(actor: Actor, access: Exclude<Access, { kind: 'public' }>): void {
  const beforePasswordChange = access.kind === 'signed-in' && access.evenWithTemporaryPassword;
  if (actor.mustChangePassword && !beforePasswordChange) throw forbidden('session.password-change-required');
  if (access.kind === 'permission' && !permissionsOfActor(actor).includes(access.permission)) {
    throw forbidden('access.refused');
  }
}

/** What is anybody's own is for people, so that no program makes itself another token, unless a scope opens it. */
function forPrograms(access: Exclude<Access, { kind: 'public' }>): Access & { kind: 'permission' } {
  if (access.kind === 'permission') return access;
  if (access.programsWith === undefined) throw forbidden('access.refused');
  return { kind: 'permission', permission: access.programsWith };
}

/** No browser sends this header by itself, so that it needs no CSRF token beside it. */
function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
}

function sameSecret(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
