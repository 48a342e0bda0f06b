import { Global, Module } from '@nestjs/common';
import { LiveHub } from './live-hub.service';
import { LiveListener } from './live-listener.service';
import { LiveController } from './live.controller';
import { Live } from './live.service';
import { OpenLive } from './open-live.service';

/** Word to open screens: every room tells, one stream a browser passes it on. */
@Global()
@Module({
  controllers: [LiveController],
  providers: [Live, LiveHub, LiveListener, OpenLive],
  exports: [Live, LiveHub],
})
export class LiveModule {}
