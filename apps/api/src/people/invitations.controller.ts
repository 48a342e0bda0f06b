import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AcceptInvitationRequest,
  InvitationTokenRequest,
  InvitationView,
  SessionView,
} from '@banke/contracts';
import type { FastifyReply } from 'fastify';
import { Public } from '../common/access/access.decorators';
import { From, type Origin } from '../common/access/origin';
import { GuessLimited } from '../common/http/rate-limits';
import { SessionCookie } from '../common/http/session-cookie';
import { AcceptInvitation } from './accept-invitation.service';
import { SessionViews } from './session-views.service';

/** For people who have a link and no password yet. The token travels in the body, never in an address. */
@ApiTags('invitations')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly invitation: AcceptInvitation,
    private readonly cookie: SessionCookie,
    private readonly views: SessionViews,
  ) {}

  @Public()
  @GuessLimited()
  @HttpCode(200)
  @Post('preview')
  @ApiOkResponse({ type: InvitationView })
  preview(@Body() { token }: InvitationTokenRequest): Promise<InvitationView> {
    return this.invitation.preview(token);
  }

  @Public()
  @GuessLimited()
  @HttpCode(200)
  @Post('accept')
  @ApiOkResponse({ type: SessionView })
  async accept(
    @Body() request: AcceptInvitationRequest,
    @From() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { cookie, actor } = await this.invitation.accept(request, origin);
    this.cookie.set(reply, cookie);
    return this.views.of(actor);
  }
}
