import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeMessageSettingsRequest,
  ConfirmedEmailView,
  ConfirmEmailRequest,
  MessageSettingsView,
  NameEmailRequest,
} from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { MessageSettings } from './message-settings.service';

@ApiTags('messages')
@Controller('api/me/message-settings')
export class MessageSettingsController {
  constructor(private readonly settings: MessageSettings) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: MessageSettingsView })
  show(@CurrentActor() actor: Actor): Promise<MessageSettingsView> {
    return this.settings.show(actor);
  }

  @SignedIn()
  @Put()
  @ApiOkResponse({ type: MessageSettingsView })
  change(
    @Body() request: ChangeMessageSettingsRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MessageSettingsView> {
    return this.settings.change(request, actor);
  }

  @SignedIn()
  @Put('email')
  @ApiOkResponse({ type: MessageSettingsView })
  nameEmail(@Body() request: NameEmailRequest, @CurrentActor() actor: Actor): Promise<MessageSettingsView> {
    return this.settings.nameEmail(request, actor);
  }

  @SignedIn()
  @Delete('email')
  @ApiOkResponse({ type: MessageSettingsView })
  forgetEmail(@CurrentActor() actor: Actor): Promise<MessageSettingsView> {
    return this.settings.forgetEmail(actor);
  }

  @SignedIn()
  @Post('email/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: ConfirmedEmailView })
  confirm(@Body() { token }: ConfirmEmailRequest, @CurrentActor() actor: Actor): Promise<ConfirmedEmailView> {
    return this.settings.confirm(token, actor);
  }
}
