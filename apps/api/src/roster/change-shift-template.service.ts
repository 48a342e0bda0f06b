import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeShiftTemplateRequest,
  CreateShiftTemplateRequest,
  SetClosedRequest,
  ShiftTemplateRequest,
  ShiftTemplateView,
} from '@banke/contracts';
import {
  loadShiftTemplates,
  lockShiftTemplate,
  ShiftTemplateEntity,
  ShiftTemplateVersionEntity,
  type ShiftTemplateRow,
  type Tx,
} from '@banke/database';
import { clockTime } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { refuseBadTemplate } from './refuse-bad-template';
import { ShiftTemplates } from './shift-templates.service';

/** A template is never edited: what it says from now on is a new version, and rosters keep theirs. */
@Injectable()
export class ChangeShiftTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: ShiftTemplates,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    { departmentId, ...request }: CreateShiftTemplateRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<ShiftTemplateView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      await refuseBadTemplate(tx, request, await this.others(tx, actor, departmentId));
      const id = randomUUID();
      await tx.insert(ShiftTemplateEntity, {
        ...{ companyId: actor.companyId, id, departmentId, code: request.code },
        createdAt: this.clock.now(),
      });
      await this.addVersion(tx, actor, { id, number: 1 }, request);
      await this.record(tx, actor, 'shift-template.created', id, null, request);
      return id;
    });
    return this.templates.show(actor, id);
  }

  change(
    id: string,
    { version, ...request }: ChangeShiftTemplateRequest,
    actor: Actor,
  ): Promise<ShiftTemplateView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      const others = await this.others(tx, actor, before.departmentId);
      await refuseBadTemplate(
        tx,
        request,
        others.filter((each) => each.id !== id),
      );
      if (sameTemplate(before, request)) return this.templates.view(tx, actor, id);
      await this.addVersion(tx, actor, { id, number: before.number + 1 }, request);
      await tx.update(ShiftTemplateEntity, { id }, { code: request.code, version: version + 1 });
      await this.record(tx, actor, 'shift-template.changed', id, before, request);
      return this.templates.view(tx, actor, id);
    });
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<ShiftTemplateView> {
    return this.transactions.run(actor, async (tx) => {
      const template = await this.lock(tx, actor, id, version);
      const before = template.closedAt !== null;
      if (before === closed) return this.templates.view(tx, actor, id);
      if (!closed) await refuseBadTemplate(tx, template, await this.others(tx, actor, template.departmentId));
      const closedAt = closed ? this.clock.now() : null;
      await tx.update(ShiftTemplateEntity, { id }, { closedAt, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: closed ? 'shift-template.closed' : 'shift-template.reopened',
        subject: { kind: 'shift-template', id, name: template.name },
        before: { closed: before },
        after: { closed },
      });
      return this.templates.view(tx, actor, id);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<ShiftTemplateRow> {
    const reach = reachOfActor(actor, 'rosters.settings');
    const locked = await lockShiftTemplate(tx, reach, id);
    const [template] = locked ? await loadShiftTemplates(tx, reach, { templateId: id }) : [];
    if (!template) throw notFound('shift-template.not-found');
    if (template.version !== version) throw conflict('shift-template.changed', { name: template.name });
    return template;
  }

  /** The department's open templates, among which codes must be told apart. */
  private async others(tx: Tx, actor: Actor, departmentId: string): Promise<ShiftTemplateRow[]> {
    const rows = await loadShiftTemplates(tx, reachOfActor(actor, 'rosters.settings'), { departmentId });
    return rows.filter(({ closedAt }) => closedAt === null);
  }

  private async addVersion(
    tx: Tx,
    actor: Actor,
    { id: templateId, number }: { id: string; number: number },
    request: ShiftTemplateRequest,
  ): Promise<void> {
    await tx.insert(ShiftTemplateVersionEntity, {
      ...request,
      ...{ companyId: actor.companyId, id: randomUUID(), templateId, number },
      ...{ createdBy: actor.accountId, createdAt: this.clock.now() },
    });
  }

  private record(
    tx: Tx,
    actor: Actor,
    action: 'shift-template.created' | 'shift-template.changed',
    id: string,
    before: ShiftTemplateRequest | null,
    after: ShiftTemplateRequest,
  ): Promise<void> {
    return this.audit.record(tx, actor, {
      action,
      subject: { kind: 'shift-template', id, name: after.name },
      ...(before && { before: auditValues(before) }),
      after: auditValues(after),
    });
  }
}

/** What people compare: hours and breaks, not every block with its flags. */
function auditValues({ code, name, aliases, blocks, earlyClass }: ShiftTemplateRequest) {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return {
    ...{ code, name, earlyClass, aliases: aliases.join(' ') },
    starts: first ? clockTime(first.from) : null,
    ends: last ? clockTime(last.to) : null,
    breaks: blocks
      .filter(({ work }) => !work)
      .map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`)
      .join(' '),
  };
}

function sameTemplate(before: ShiftTemplateRow, request: ShiftTemplateRequest): boolean {
  const told = (each: ShiftTemplateRequest) =>
    JSON.stringify([
      ...[each.kind, each.code, each.name, each.aliases, each.colour, each.dayPart, each.earlyClass],
      ...[
        each.skillIds,
        each.blocks.map(({ kind, from, to, ...counts }) => [
          kind,
          from,
          to,
          counts.work,
          counts.paid,
          counts.cover,
          counts.skillId,
        ]),
      ],
    ]);
  return told(before) === told(request);
}
