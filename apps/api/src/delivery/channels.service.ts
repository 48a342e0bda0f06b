import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';

/** Which ways out of the product the operator has opened. */
@Injectable()
export class Channels {
  readonly mail: boolean;
  readonly robots: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.mail = config.smtpUrl !== null;
    this.robots = config.secretsKey !== null;
  }
}
