import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MessagePageView, MessageQuery, ReadMessagesRequest, UnreadView } from '@banke/contracts';
import { CurrentActor, SignedIn } from '../common/access/access.decorators';
import type { Actor } from '../common/access/actor';
import { Messages } from './messages.service';

@ApiTags('messages')
@Controller('api/messages')
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  @SignedIn()
  @Get()
  @ApiOkResponse({ type: MessagePageView })
  page(@Query() query: MessageQuery, @CurrentActor() actor: Actor): Promise<MessagePageView> {
    return this.messages.page(query, actor);
  }

  @SignedIn()
  @Put('read')
  @ApiOkResponse({ type: UnreadView })
  readThrough(@Body() { through }: ReadMessagesRequest, @CurrentActor() actor: Actor): Promise<UnreadView> {
    return this.messages.readThrough(actor, through);
  }

  @SignedIn()
  @Put(':id/read')
  @ApiOkResponse({ type: UnreadView })
  read(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<UnreadView> {
    return this.messages.readOne(actor, id);
  }
}
