import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ChangeRobotRequest, CreateRobotRequest, RobotView } from '@banke/contracts';
import type { FieldCode } from '@banke/contracts/codes';
import { discardRobotDeliveries, lockRobot, RobotEntity, type RobotRow, type Tx } from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, conflict, forbidden, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { CallRobot } from './call-robot.service';
import { Channels } from './channels.service';
import { refuseUnknownQuietZone, toQuietColumns, toQuietView } from './quiet-columns';
import { Robots } from './robots.service';

const LONGEST_ADDRESS = 1000;

/** Sets up robots of groups. Address and secret are stored encrypted and shown to nobody again. */
@Injectable()
export class ChangeRobot {
  constructor(
    private readonly transactions: Transactions,
    private readonly robots: Robots,
    private readonly departments: Departments,
    private readonly calls: CallRobot,
    private readonly channels: Channels,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(request: CreateRobotRequest, actor: Actor, retry: RetryKey | undefined): Promise<RobotView> {
    const { departmentId, name, vendor, kinds, quiet, language } = request;
    const where = await this.checkedAddress(request.address, request.secret);
    const id = await this.transactions.once(actor, retry, async (tx) => {
      if (departmentId !== null) await this.departments.view(tx, actor, departmentId, 'robots.edit');
      else if (!reachOfActor(actor, 'robots.edit').company) throw forbidden('access.refused');
      await refuseUnknownQuietZone(tx, quiet);
      const id = randomUUID();
      const { companyId } = actor;
      const robot = { departmentId, name, vendor, kinds: [...new Set(kinds)], language, ...where.shown };
      const sealed = this.calls.sealed(id, where.address);
      const createdAt = this.clock.now();
      await tx.insert(RobotEntity, { companyId, id, ...robot, sealed, ...toQuietColumns(quiet), createdAt });
      await this.audit.record(tx, actor, {
        action: 'robot.created',
        subject: { kind: 'robot', id, name },
        after: auditValues({ ...robot, ...toQuietColumns(quiet) }),
      });
      return id;
    });
    return this.robots.show(actor, id);
  }

  async change(id: string, request: ChangeRobotRequest, actor: Actor): Promise<RobotView> {
    const { name, kinds, quiet, language, version, address, secret } = request;
    const where = address === undefined ? undefined : await this.checkedAddress(address, secret);
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id);
      if (before.version !== version) throw conflict('robot.changed', { name: before.name });
      await refuseUnknownQuietZone(tx, quiet);
      const after = { name, kinds: [...new Set(kinds)], language, ...toQuietColumns(quiet), ...where?.shown };
      const sealed = where && { sealed: this.calls.sealed(id, where.address) };
      await tx.update(RobotEntity, { id }, { ...after, ...sealed, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'robot.changed',
        subject: { kind: 'robot', id, name },
        before: auditValues(before),
        after: { ...auditValues({ ...before, ...after }), ...(where && { addressRenewed: true }) },
      });
      return this.robots.view(tx, actor, id);
    });
  }

  /** The secret goes at once, what waits for the robot too. */
  remove(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { name } = await this.lock(tx, actor, id);
      const now = this.clock.now();
      await tx.update(RobotEntity, { id }, { closedAt: now, sealed: null });
      await discardRobotDeliveries(tx, id, now);
      await this.audit.record(tx, actor, { action: 'robot.removed', subject: { kind: 'robot', id, name } });
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<RobotRow> {
    const robot = await lockRobot(tx, reachOfActor(actor, 'robots.edit'), id);
    if (!robot) throw notFound('robot.not-found');
    return robot;
  }

  /** Outside a transaction, since it asks for what the name stands for. A name nobody knows may be a name server that is away. */
  private async checkedAddress(text: string, secret: string | undefined) {
    if (!this.channels.robots) throw refused('robot.channel-off');
    const trimmed = text.trim();
    if (trimmed.length > LONGEST_ADDRESS || !URL.canParse(trimmed)) throw badAddress('pattern');
    const url = new URL(trimmed);
    if (!['https:', 'http:'].includes(url.protocol) || url.username || url.password)
      throw badAddress('pattern');
    if ((await this.calls.wall.check(url).catch(() => undefined)) === 'refused')
      throw refused('robot.address-refused', { host: url.hostname });
    const signing = secret?.trim() || null;
    return {
      address: { address: url.href, secret: signing },
      shown: { host: url.host, signed: signing !== null },
    };
  }
}

function badAddress(code: FieldCode): AppError {
  return new AppError(400, 'request.invalid', undefined, [{ path: 'address', code }]);
}

function auditValues(
  robot: Pick<
    RobotRow,
    | 'departmentId'
    | 'name'
    | 'vendor'
    | 'host'
    | 'signed'
    | 'kinds'
    | 'language'
    | 'quietFrom'
    | 'quietUntil'
    | 'quietZone'
  >,
): AuditValues {
  const quiet = toQuietView(robot);
  return {
    name: robot.name,
    departmentId: robot.departmentId,
    vendor: robot.vendor,
    host: robot.host,
    signed: robot.signed,
    messageKinds: robot.kinds.join(', '),
    language: robot.language,
    quiet: quiet && `${quiet.from}–${quiet.until} ${quiet.zone}`,
  };
}
