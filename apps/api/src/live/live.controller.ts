import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { SESSION_COOKIE } from '@banke/contracts/codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { OpenLive } from './open-live.service';

@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(private readonly live: OpenLive) {}

  /** Answers by itself, event by event, until one side ends it. */
  @SignedIn()
  @Get()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Server-sent events; `Last-Event-ID` resumes. Names and data: LiveData' })
  @ApiTooManyRequestsResponse({ description: 'This browser has too many streams open' })
  async open(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lastEventId = request.headers['last-event-id'];
    await this.live.run(
      actor,
      request.cookies[SESSION_COOKIE],
      typeof lastEventId === 'string' ? lastEventId : undefined,
      reply,
    );
  }
}
