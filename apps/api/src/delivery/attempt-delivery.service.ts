import { Inject, Injectable, Logger } from '@nestjs/common';
import { MESSAGE_KINDS, MESSAGE_ROUTES, SERVICE_KINDS, type RobotVendor } from '@banke/contracts/codes';
import {
  inCompany,
  noteAttempt,
  noteRobotCall,
  takeDelivery,
  type Ending,
  type TakenDelivery,
  type Tx,
} from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import { freeSlot, quietUntil, retryAfter, ROBOT_RATE } from '@banke/domain/delivery';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.token';
import { Live } from '../live/live.service';
import { failed, type Attempt } from './attempt';
import { CallRobot } from './call-robot.service';
import { groupText, mailText } from './delivered-text';
import { SendMail } from './send-mail.service';
import { speechOf } from './server-words';

/** Longer than any attempt takes: a delivery whose process died is attempted again after this. */
const TAKEN_MS = 5 * 60_000;

/**
 * Attempts one delivery. It is taken in one transaction, sent between two, and noted in the other: a crash in between
 * sends it once more, and loses nothing.
 */
@Injectable()
export class AttemptDelivery {
  private readonly log = new Logger('deliveries');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mail: SendMail,
    private readonly robots: CallRobot,
    private readonly live: Live,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The one that is due, or the one asked for. Undefined when there is none. */
  async next(companyId: string, deliveryId?: string): Promise<Ending | undefined> {
    const taken = await inCompany(this.dataSource, companyId, (tx) => this.take(tx, deliveryId));
    if (!taken) return undefined;
    const { delivery, waits } = taken;
    if (waits) return waits;
    const attempt = await this.send(delivery);
    const ending = this.endingOf(delivery, attempt);
    if (!attempt.ok) {
      // No address, no text: the id leads to them.
      const { failure, detail } = attempt;
      this.log.warn(`delivery ${delivery.id} (${delivery.kind}) failed: ${failure} ${detail ?? ''}`.trim());
    }
    await inCompany(this.dataSource, companyId, async (tx) => {
      await noteAttempt(tx, delivery, ending);
      if (ending.state === 'dead') await tellDeadLetters(this.live, tx);
    });
    return ending;
  }

  private async take(
    tx: Tx,
    deliveryId: string | undefined,
  ): Promise<{ delivery: TakenDelivery; waits?: Ending } | undefined> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + TAKEN_MS);
    const delivery = await takeDelivery(tx, now, until, deliveryId);
    if (!delivery) return undefined;
    const dueAt = waitsUntil(delivery, now);
    if (dueAt > now) {
      // Waiting is no attempt.
      const waits: Ending = {
        ...{ state: 'waiting', dueAt, attempts: delivery.attempts - 1, failure: null, detail: null },
      };
      await noteAttempt(tx, delivery, waits);
      return { delivery, waits };
    }
    if (delivery.robotId) await noteRobotCall(tx, delivery.robotId, now, ROBOT_RATE.most);
    return { delivery };
  }

  private async send(delivery: TakenDelivery): Promise<Attempt> {
    const { id, robotId, vendor, sealed, email, language, timeZone } = delivery;
    const { publicUrl } = this.config;
    const speech = speechOf(language, Number(plainDateIn(timeZone, this.clock.now()).slice(0, 4)));
    if (robotId) {
      if (!sealed) return failed('robot-gone', 'never');
      const robot = { id: robotId, vendor: vendor as RobotVendor, sealed };
      return this.robots.call(robot, groupText(delivery, speech, publicUrl));
    }
    if (!email) return failed('address-gone', 'never');
    if (!publicUrl) return failed('channel-off', 'never');
    return this.mail.send({ id, to: email, ...mailText(delivery, speech, publicUrl) });
  }

  private endingOf({ attempts, kind }: TakenDelivery, attempt: Attempt): Ending {
    const now = this.clock.now();
    if (attempt.ok) return { state: 'sent', at: now };
    const { failure, detail, again } = attempt;
    // Somebody waits for a test: it says at once what is wrong.
    const dueAt = again === 'never' || kind === 'robot.test' ? null : retryAfter(attempts, now);
    return dueAt
      ? { state: 'waiting', dueAt, attempts, failure, detail }
      : { state: 'dead', at: now, failure, detail };
  }
}

/** Those who look after what could not be delivered ask again. */
export function tellDeadLetters(live: Live, tx: Tx): Promise<void> {
  return live.tell(tx, 'deliveries-changed', {}, { permission: 'deliveries.edit' });
}

/** Quiet hours hold back what is not urgent, a robot's rate everything. */
function waitsUntil(
  { kind, quietFrom, quietUntil: quietEnd, quietZone, recent }: TakenDelivery,
  now: Date,
): Date {
  const free = recent ? freeSlot(recent, now, ROBOT_RATE) : now;
  const known = MESSAGE_KINDS.find((each) => each === kind);
  const urgent = known ? MESSAGE_ROUTES[known].urgent : SERVICE_KINDS.some((each) => each === kind);
  if (urgent || quietFrom === null || quietEnd === null || quietZone === null) return free;
  const quiet = quietUntil({ from: quietFrom, until: quietEnd, zone: quietZone }, now);
  return quiet && quiet > free ? quiet : free;
}
