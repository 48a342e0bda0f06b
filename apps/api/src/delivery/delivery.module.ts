import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { AttemptDelivery } from './attempt-delivery.service';
import { CallRobot } from './call-robot.service';
import { ChangeRobot } from './change-robot.service';
import { Channels } from './channels.service';
import { DeadLettersController } from './dead-letters.controller';
import { DeadLetters } from './dead-letters.service';
import { MessageSettingsController } from './message-settings.controller';
import { MessageSettings } from './message-settings.service';
import { RobotsController } from './robots.controller';
import { Robots } from './robots.service';
import { SendDeliveries } from './send-deliveries.service';
import { SendMail } from './send-mail.service';
import { SendWaiting } from './send-waiting.service';
import { TestRobot } from './test-robot.service';

/** Messages on their way out of the product: by mail, and to the robots of chat groups. */
@Global()
@Module({
  imports: [PeopleModule],
  controllers: [DeadLettersController, MessageSettingsController, RobotsController],
  providers: [
    AttemptDelivery,
    CallRobot,
    ChangeRobot,
    Channels,
    DeadLetters,
    MessageSettings,
    Robots,
    SendDeliveries,
    SendMail,
    SendWaiting,
    TestRobot,
  ],
  exports: [SendDeliveries],
})
export class DeliveryModule {}
