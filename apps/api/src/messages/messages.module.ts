import { Global, Module } from '@nestjs/common';
import { DeliverMessages } from './deliver-messages.service';
import { MessagesController } from './messages.controller';
import { Messages } from './messages.service';
import { Notices } from './notices.service';

/** The message centre: every room sends notices. */
@Global()
@Module({
  controllers: [MessagesController],
  providers: [DeliverMessages, Messages, Notices],
  exports: [Messages, Notices],
})
export class MessagesModule {}
