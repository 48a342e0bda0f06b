import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../common/access/actor';
import { hashSecret, parseSecret } from '../common/access/sessions.service';
import { AppError, tooMany, unauthorized } from '../common/problems/app-error';
import { LiveHub } from './live-hub.service';
import { LiveStream } from './live-stream';

/** One stream a browser is meant; more is a browser that cannot share, or half-dead connections. */
const STREAMS_OF_A_SESSION = 6;
const STREAMS_OF_AN_ACCOUNT = 50;

/** Opens the stream of a signed-in browser. */
@Injectable()
export class OpenLive {
  constructor(private readonly hub: LiveHub) {}

  async run(
    { companyId, accountId, sessionId, grants }: Actor,
    cookie: string | undefined,
    lastEventId: string | undefined,
    reply: FastifyReply,
  ): Promise<void> {
    const secret = parseSecret(cookie);
    if (!secret) throw unauthorized('session.required');
    await this.hub.listen();
    if (this.hub.closing) throw new AppError(503, 'server.unavailable');
    const full =
      this.hub.streamsOf(({ listener }) => listener.sessionId === sessionId) >= STREAMS_OF_A_SESSION ||
      this.hub.streamsOf(({ listener }) => listener.accountId === accountId) >= STREAMS_OF_AN_ACCOUNT;
    if (full) throw tooMany('live.too-many-streams');
    const stream = new LiveStream(
      companyId,
      hashSecret(secret.token),
      { accountId, sessionId, grants },
      reply,
      (closed) => this.hub.leave(closed),
    );
    // The answer has begun: what goes wrong from here on ends the stream, and the browser comes back.
    await this.hub.join(stream, lastEventId).catch(() => stream.abandon());
  }
}
