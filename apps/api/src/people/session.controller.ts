import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GuessLimited } from '../common/http/rate-limits';
import {
  ChangePasswordRequest,
  SessionView,
  SetUpRequest,
  SignInRequest,
  WelcomeView,
} from '@banke/contracts';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Public, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { From, type Origin } from '../common/access/origin';
import { SessionCookie } from '../common/http/session-cookie';
import { ChangePassword } from './change-password.service';
import { SetUp } from './set-up.service';
import { SignIn } from './sign-in.service';
import { SignOut } from './sign-out.service';
import { SessionViews } from './session-views.service';

@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly setUp: SetUp,
    private readonly changePassword: ChangePassword,
    private readonly cookie: SessionCookie,
    private readonly views: SessionViews,
  ) {}

  @Public()
  @Get('welcome')
  @ApiOkResponse({ type: WelcomeView })
  welcome(): Promise<WelcomeView> {
    return this.setUp.welcome();
  }

  @Public()
  @GuessLimited()
  @Post('setup')
  @ApiCreatedResponse({ type: SessionView })
  async setup(
    @Body() request: SetUpRequest,
    @From() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.opened(reply, await this.setUp.run(request, origin));
  }

  @Public()
  @GuessLimited()
  @HttpCode(200)
  @Post('session')
  @ApiOkResponse({ type: SessionView })
  async open(
    @Body() request: SignInRequest,
    @From() origin: Origin,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.opened(reply, await this.signIn.run(request, origin));
  }

  @SignedIn({ evenWithTemporaryPassword: true })
  @Get('session')
  @ApiOkResponse({ type: SessionView })
  current(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.views.of(actor);
  }

  @SignedIn({ evenWithTemporaryPassword: true })
  @HttpCode(204)
  @Delete('session')
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.here(actor);
    this.cookie.clear(reply);
  }

  @SignedIn({ evenWithTemporaryPassword: true })
  @HttpCode(204)
  @Delete('sessions')
  @ApiNoContentResponse()
  async closeAll(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.everywhere(actor);
    this.cookie.clear(reply);
  }

  @SignedIn({ evenWithTemporaryPassword: true })
  @GuessLimited()
  @Put('account/password')
  @ApiOkResponse({ type: SessionView })
  async password(
    @Body() request: ChangePasswordRequest,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.opened(reply, await this.changePassword.run(request, actor));
  }

  private opened(
    reply: FastifyReply,
    { cookie, actor }: { cookie: string; actor: Actor },
  ): Promise<SessionView> {
    this.cookie.set(reply, cookie);
    return this.views.of(actor);
  }
}
