import { Inject, Injectable } from '@nestjs/common';
import type { RobotVendor } from '@banke/contracts/codes';
import { Clock } from '../common/clock';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { AddressWall } from './address-wall';
import { failed, type Attempt } from './attempt';
import type { GroupText } from './delivered-text';
import { postJson } from './post-json';
import { robotAnswer, robotRequest, type RobotAddress } from './robot-request';
import { seal, unseal } from './seal';

export interface CalledRobot {
  id: string;
  vendor: RobotVendor;
  sealed: Buffer;
}

/** Keeps the addresses of robots and sends to them. */
@Injectable()
export class CallRobot {
  readonly wall: AddressWall;
  private readonly key: Buffer | null;

  constructor(
    @Inject(CONFIG) { privateNetworks, secretsKey }: Config,
    private readonly clock: Clock,
  ) {
    this.wall = new AddressWall(privateNetworks);
    this.key = secretsKey;
  }

  /** Throws without a key: whoever asks has looked whether robots are on. */
  sealed(robotId: string, address: RobotAddress): Buffer {
    if (!this.key) throw new Error('no key for the secrets of robots');
    return seal(this.key, robotId, JSON.stringify(address));
  }

  async call({ id, vendor, sealed }: CalledRobot, text: GroupText): Promise<Attempt> {
    if (!this.key) return failed('channel-off', 'never');
    const opened = unseal(this.key, id, sealed);
    if (opened === undefined) return failed('secret-unreadable', 'never');
    const { url, body } = robotRequest(vendor, JSON.parse(opened) as RobotAddress, text, this.clock.now());
    const target = await this.wall.check(url).catch(() => undefined);
    if (target === undefined) return failed('robot-unreachable', 'later');
    if (target === 'refused') return failed('target-refused', 'never');
    const answer = await postJson(url, target, body).catch(() => undefined);
    if (answer === undefined) return failed('robot-unreachable', 'later');
    if (answer.status >= 300 && answer.status < 400) return failed('robot-redirect', 'never', answer.status);
    if (answer.status >= 400) return failed('robot-http', 'later', answer.status);
    const said = robotAnswer(vendor, answer.body);
    return said.ok ? said : failed('robot-refused', said.again, said.detail);
  }
}
