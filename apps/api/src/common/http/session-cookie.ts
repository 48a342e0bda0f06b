import { Inject, Injectable } from '@nestjs/common';
import { SESSION_COOKIE } from '@banke/contracts/codes';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../../config/config.token';
import type { Config } from '../../config/config';

const DAY_S = 86_400;

/** The cookie that carries a session: unreadable for scripts, never sent along by other sites' forms. */
@Injectable()
export class SessionCookie {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  set(reply: FastifyReply, value: string): void {
    void reply.setCookie(SESSION_COOKIE, value, {
      ...this.attributes(),
      maxAge: this.config.sessionMaxDays * DAY_S,
    });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.attributes());
  }

  private attributes() {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: this.config.publicUrl?.protocol === 'https:',
    };
  }
}
