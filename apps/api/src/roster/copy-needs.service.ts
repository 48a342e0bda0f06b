import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CopyNeedsRequest, CopyNeedsView, NeedSkippedView } from '@banke/contracts';
import {
  freeFrom,
  hoursColumn,
  loadNeeds,
  loadShiftTemplates,
  NeedEntity,
  writeNeedDays,
  type NeedRow,
  type ShiftTemplateRow,
  type Tx,
} from '@banke/database';
import { dayNumber, monthAround, plainDateOf, type DaySpan, type PlainDate } from '@banke/domain/calendar';
import { sameWeekday } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { nameOfNeed, toColumns } from './change-need.service';
import { NeedMonths } from './need-months.service';
import { RosterNews } from './roster-news.service';

const NOTHING: Pick<CopyNeedsView, 'needs' | 'skipped'> = { needs: 0, skipped: [] };

/** Takes needs of another department over, or the single days of another month. What is there already stays. */
@Injectable()
export class CopyNeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: NeedMonths,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  run(request: CopyNeedsRequest, actor: Actor): Promise<CopyNeedsView> {
    const { departmentId, fromDepartmentId, fromMonth, toMonth, from } = request;
    if ((fromMonth === null) !== (toMonth === null)) throw invalid('toMonth');
    if (departmentId === fromDepartmentId && fromMonth === null) throw invalid('fromMonth');
    if (departmentId !== fromDepartmentId && from === null) throw invalid('from');
    return this.transactions.run(actor, async (tx) => {
      const { name } = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      await this.departments.view(tx, actor, fromDepartmentId, 'rosters.settings');
      const copied = from === null ? NOTHING : await this.copyLines(tx, actor, { ...request, from });
      const days =
        fromMonth === null || toMonth === null
          ? 0
          : await this.copyDays(tx, actor, request, monthOf(fromMonth), monthOf(toMonth));
      await this.audit.record(tx, actor, {
        action: 'need.copied',
        subject: { kind: 'department', id: departmentId, name },
        after: { ...(from && { from }), needs: copied.needs, days },
      });
      await this.news.factsChanged(tx, departmentId);
      return { ...copied, days };
    });
  }

  private async copyLines(
    tx: Tx,
    actor: Actor,
    { departmentId, fromDepartmentId, from }: CopyNeedsRequest & { from: PlainDate },
  ): Promise<{ needs: number; skipped: NeedSkippedView[] }> {
    if (departmentId === fromDepartmentId) return NOTHING;
    await this.months.refuseUnlessOpen(tx, actor, departmentId, from);
    const reach = reachOfActor(actor, 'rosters.settings');
    const { teams } = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
    const templates = await loadShiftTemplates(tx, reach, { departmentId });
    const present = new Set((await this.load(tx, actor, departmentId, from)).map(lineOf));
    const skipped: NeedSkippedView[] = [];
    let needs = 0;
    for (const need of await this.load(tx, actor, fromDepartmentId, from)) {
      const line = lineHere(need, templates, teams);
      const because = !line
        ? 'no-template'
        : need.teamId !== null && line.teamId === null
          ? 'no-team'
          : present.has(lineOf(line))
            ? 'present'
            : undefined;
      if (because || !line) {
        skipped.push({ template: nameOfNeed(need), because: because ?? 'no-template' });
        continue;
      }
      // One after another in the list, as they stand there.
      const createdAt = new Date(this.clock.now().getTime() + needs++);
      const own = { companyId: actor.companyId, id: randomUUID(), departmentId, createdAt };
      const valid = await freeFrom(tx, { departmentId, ...line }, from);
      await tx.insert(NeedEntity, {
        ...{ ...own, ...line, ...toColumns(need), valid },
        hours: hoursColumn(line.hours),
      });
    }
    return { needs, skipped };
  }

  /** Monday to Monday: what was asked for in the second week is asked for in the second week. */
  private async copyDays(
    tx: Tx,
    actor: Actor,
    { departmentId, fromDepartmentId }: CopyNeedsRequest,
    from: DaySpan,
    to: DaySpan,
  ): Promise<number> {
    const sources = await this.load(tx, actor, fromDepartmentId, plainDateOf(to.from), from);
    const targets = await this.load(tx, actor, departmentId, plainDateOf(to.from), to);
    let count = 0;
    for (const target of targets) {
      const source = sources.find((each) => nameOf(each) === nameOf(target));
      const there = new Set(target.days.map(({ day }) => day));
      const days = (source?.days ?? []).flatMap(({ day, ...headcount }) => {
        const same = sameWeekday(dayNumber(day), from, to);
        return same === undefined || there.has(plainDateOf(same))
          ? []
          : [{ day: plainDateOf(same), ...headcount }];
      });
      count += days.length;
      await writeNeedDays(tx, actor.companyId, target.id, days);
    }
    return count;
  }

  private load(
    tx: Tx,
    actor: Actor,
    departmentId: string,
    on: PlainDate,
    span?: DaySpan,
  ): Promise<NeedRow[]> {
    const days = span && { from: plainDateOf(span.from), through: plainDateOf(span.through) };
    const none = { from: 'infinity', through: '-infinity' };
    return loadNeeds(tx, reachOfActor(actor, 'rosters.settings'), departmentId, { on, ...(days ?? none) });
  }
}

function monthOf(day: string): DaySpan {
  return monthAround(dayNumber(day));
}

/** What a line of another department is here: by the code of its shift, or its hours; undefined without such a shift. */
function lineHere(
  { templateCode, hours, teamName, skillId }: NeedRow,
  templates: readonly Pick<ShiftTemplateRow, 'id' | 'code' | 'closedAt'>[],
  teams: readonly { id: string; name: string; closedAt: string | null }[],
): Pick<NeedRow, 'templateId' | 'hours' | 'teamId' | 'skillId'> | undefined {
  const open = ({ closedAt }: { closedAt: Date | string | null }) => closedAt === null;
  const template = templates.find((each) => open(each) && each.code === templateCode);
  if (!hours && !template) return undefined;
  const team = teams.find((each) => open(each) && each.name === teamName);
  return { templateId: hours ? null : (template?.id ?? null), hours, teamId: team?.id ?? null, skillId };
}

function lineOf({
  templateId,
  hours,
  teamId,
  skillId,
}: Pick<NeedRow, 'templateId' | 'hours' | 'teamId' | 'skillId'>): string {
  return [templateId ?? hoursColumn(hours), teamId, skillId].join(' ');
}

/** The same line in two departments: by what people call it. */
function nameOf({ templateCode, hours, teamName, skillId }: NeedRow): string {
  return [templateCode ?? hoursColumn(hours), teamName, skillId].join(' ');
}

function invalid(path: string) {
  return new AppError(400, 'request.invalid', undefined, [{ path, code: 'required' }]);
}
