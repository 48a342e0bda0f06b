import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeNeedRequest,
  CreateNeedRequest,
  HeadcountView,
  NeedNumbersRequest,
  NeedView,
  RemoveNeedQuery,
  SetNeedDaysRequest,
} from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import {
  isTeamOf,
  isTemplateOf,
  endNeed,
  freeFrom,
  hoursColumn,
  lockNeed,
  NeedEntity,
  removeNeedDays,
  splitNeed,
  unknownQualifications,
  writeNeedDays,
  type NeedRow,
  type Tx,
} from '@banke/database';
import type { AuditAction, AuditValues } from '@banke/domain/audit';
import { areDayHours, hoursText } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { NeedMonths } from './need-months.service';
import { Needs, toNeedView } from './needs.service';
import { RosterNews } from './roster-news.service';

const KINDS = ['workday', 'weekend', 'holiday'] as const;

/** Sets how many people a shift needs, by kind of day and on single days. */
@Injectable()
export class ChangeNeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly needs: Needs,
    private readonly months: NeedMonths,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async create(request: CreateNeedRequest, actor: Actor, retry: RetryKey | undefined): Promise<NeedView> {
    const { departmentId, templateId, hours = null, teamId, skillId, from } = request;
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      refuseBadNumbers(request, await foreignThings(tx, request));
      await this.months.refuseUnlessOpen(tx, actor, departmentId, from);
      const [id, valid] = [randomUUID(), await freeFrom(tx, { ...request, hours }, from)];
      await tx.insert(NeedEntity, {
        ...{ companyId: actor.companyId, id, departmentId, templateId, teamId, skillId },
        ...{ ...toColumns(request), hours: hoursColumn(hours), valid, createdAt: this.clock.now() },
      });
      const need = await this.lock(tx, actor, id, 1);
      await this.record(tx, actor, 'need.created', need, {}, auditValues(request, from));
      return id;
    });
    return this.needs.show(actor, departmentId, id, from);
  }

  change(id: string, { version, from, ...request }: ChangeNeedRequest, actor: Actor): Promise<NeedView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      refuseBadNumbers(request);
      await this.months.refuseUnlessOpen(tx, actor, before.departmentId, from);
      if (!holdsOn(before, from)) throw conflict('need.changed');
      if (before.from !== from) await splitNeed(tx, before, from, randomUUID());
      await tx.update(NeedEntity, { id }, { ...toColumns(request), version: version + 1 });
      await this.record(tx, actor, 'need.changed', before, auditValues(before), auditValues(request, from));
      return { ...toNeedView(before), ...request, from, version: version + 1 };
    });
  }

  /** The line ends; the months before keep it. */
  remove(id: string, { version, from }: RemoveNeedQuery, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      await this.months.refuseUnlessOpen(tx, actor, before.departmentId, from);
      await endNeed(tx, id, from);
      await this.record(tx, actor, 'need.removed', before, auditValues(before), { from });
    });
  }

  setDays(id: string, { version, days }: SetNeedDaysRequest, actor: Actor): Promise<NeedView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      const errors = days.flatMap(({ headcount }, index) => checkHeadcount(`days.${index}`, headcount));
      if (errors.length > 0) throw refused('need.refused', undefined, errors);
      const [set, gone] = [days.filter((each) => each.headcount), days.filter((each) => !each.headcount)];
      await removeNeedDays(
        tx,
        id,
        gone.map(({ day }) => day),
      );
      await writeNeedDays(
        tx,
        actor.companyId,
        id,
        set.flatMap(({ day, headcount }) => (headcount ? [{ day, ...headcount }] : [])),
      );
      await tx.update(NeedEntity, { id }, { version: version + 1 });
      const after = await this.lock(tx, actor, id, version + 1);
      const [was, is] = [daysText(before), daysText(after)];
      await this.record(tx, actor, 'need.days-set', before, { days: was }, { days: is });
      return toNeedView(after);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<NeedRow> {
    const need = await lockNeed(tx, reachOfActor(actor, 'rosters.settings'), id);
    if (!need) throw notFound('need.not-found');
    if (need.version !== version) throw conflict('need.changed');
    return need;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    action: AuditAction,
    need: NeedRow,
    before: AuditValues,
    after: AuditValues,
  ): Promise<void> {
    const subject = { kind: 'need' as const, id: need.id, name: nameOfNeed(need) };
    await this.audit.record(tx, actor, { action, subject, before, after });
    await this.news.factsChanged(tx, need.departmentId);
  }
}

function refuseBadNumbers(request: NeedNumbersRequest, more: readonly FieldError[] = []): void {
  const errors = [...KINDS.flatMap((kind) => checkHeadcount(kind, request[kind])), ...more];
  if (errors.length > 0) throw refused('need.refused', undefined, errors);
}

/** What is comfortable is never less than what is needed. */
function checkHeadcount(path: string, headcount: HeadcountView | null): FieldError[] {
  if (!headcount || headcount.preferred >= headcount.minimum) return [];
  const params = { min: headcount.minimum, max: 999 };
  return [{ path: `${path}.preferred`, code: 'not-a-number', params }];
}

async function foreignThings(
  tx: Tx,
  { departmentId, templateId, hours, teamId, skillId }: CreateNeedRequest,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  if (templateId === null && !hours) errors.push({ path: 'templateId', code: 'required' });
  if (hours && (templateId !== null || !areDayHours(hours))) errors.push({ path: 'hours', code: 'invalid' });
  if (templateId !== null && !(await isTemplateOf(tx, departmentId, templateId)))
    errors.push({ path: 'templateId', code: 'invalid' });
  if (teamId !== null && !(await isTeamOf(tx, departmentId, teamId)))
    errors.push({ path: 'teamId', code: 'invalid' });
  if (skillId !== null && (await unknownQualifications(tx, [skillId])).length > 0)
    errors.push({ path: 'skillId', code: 'unknown-qualification' });
  return errors;
}

/** The shift, or the hours. */
export function nameOfNeed({ templateName, hours }: Pick<NeedRow, 'templateName' | 'hours'>): string {
  return hours ? hoursText(hours) : (templateName ?? '');
}

export function toColumns({ workday, weekend, holiday }: NeedNumbersRequest) {
  return {
    ...{ workdayMinimum: workday.minimum, workdayPreferred: workday.preferred },
    ...{ weekendMinimum: weekend.minimum, weekendPreferred: weekend.preferred },
    ...{ holidayMinimum: holiday.minimum, holidayPreferred: holiday.preferred },
  };
}

function holdsOn({ from, through }: Pick<NeedRow, 'from' | 'through'>, day: string): boolean {
  return (from === null || from <= day) && (through === null || day <= through);
}

function auditValues({ workday, weekend, holiday }: NeedNumbersRequest, from?: string): AuditValues {
  return {
    ...(from && { from }),
    workday: peopleText(workday),
    weekend: peopleText(weekend),
    holiday: peopleText(holiday),
  };
}

function peopleText({ minimum, preferred }: HeadcountView): string {
  return minimum === preferred ? String(minimum) : `${minimum}–${preferred}`;
}

function daysText({ days }: Pick<NeedRow, 'days'>): string {
  return days.map(({ day, ...headcount }) => `${day} ${peopleText(headcount)}`).join(', ');
}
