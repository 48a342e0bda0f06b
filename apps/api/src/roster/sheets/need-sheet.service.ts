import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  NeedSheetQuery,
  SheetAppliedView,
  SheetApplyQuery,
  SheetChangeView,
  SheetPlanView,
  SheetUploadQuery,
} from '@banke/contracts';
import {
  freeFrom,
  hoursColumn,
  loadCatalogue,
  loadNeeds,
  loadShiftTemplates,
  lockNeed,
  lockNeedsOf,
  NeedEntity,
  splitNeed,
  writeNeedDays,
  type Queries,
  type Tx,
} from '@banke/database';
import {
  isDuty,
  NEED_DAY_KINDS,
  NEED_HEADING_SYNONYMS,
  NEED_HEADINGS,
  planNeedSheet,
  type HeadcountData,
  type NeedChange,
  type NeedDirectory,
  type NeedSheetPlan,
  type PlannedNeed,
} from '@banke/domain/roster';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { Transactions } from '../../common/transactions';
import { readSheetRows, type SheetRows } from '../../imports/read-sheet-rows';
import type { TableFile } from '../../imports/staff-table';
import { planMark, refuseUnlessSeen, toSheetPlanView } from '../../imports/to-sheet-plan-view';
import { Departments } from '../../people/departments.service';
import { toColumns } from '../change-need.service';
import { NeedMonths } from '../need-months.service';
import { RosterNews } from '../roster-news.service';
import { needSheetFile } from './need-sheet-file';

type Field = keyof (typeof NEED_HEADINGS)['en'];
/** Every single day, however far: a file may name any. */
const EVER = { from: '-infinity', through: 'infinity' };

/** How many people shifts need as a table: out with the present numbers, and in again after it was changed. */
@Injectable()
export class NeedSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: NeedMonths,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  write(
    { department, from, through, format, language = 'zh-CN' }: NeedSheetQuery,
    actor: Actor,
  ): Promise<TableFile> {
    return this.transactions.read(actor, async (tx) => {
      const { name } = await this.departments.view(tx, actor, department, 'rosters.settings');
      const directory = await this.directory(tx, actor, department);
      const needs = await loadNeeds(tx, reachOfActor(actor, 'rosters.settings'), department, {
        ...{ on: from, from, through },
      });
      return needSheetFile({ name, directory, needs, format, language });
    });
  }

  async preview(
    { department, from }: SheetUploadQuery,
    content: Buffer,
    actor: Actor,
  ): Promise<SheetPlanView> {
    const sheet = await readNeeds(content);
    return this.transactions.read(actor, async (tx) => {
      const plan = await this.plan(tx, actor, { department, from }, sheet);
      const changes = plan.changes.map(toChangeView);
      return toSheetPlanView({ ...plan, changes }, { mark: planMark(plan), headings: sheet.headings });
    });
  }

  async apply(
    { department, from, plan: seen }: SheetApplyQuery,
    content: Buffer,
    actor: Actor,
  ): Promise<SheetAppliedView> {
    const sheet = await readNeeds(content);
    return this.transactions.run(actor, async (tx) => {
      await lockNeedsOf(tx, reachOfActor(actor, 'rosters.settings'), department);
      const plan = await this.plan(tx, actor, { department, from }, sheet);
      refuseUnlessSeen(plan, { mark: planMark(plan), seen });
      if (plan.changes.length > 0) await this.save(tx, actor, { department, from }, plan);
      return { changed: plan.changes.length };
    });
  }

  private async plan(
    tx: Queries,
    actor: Actor,
    { department, from }: SheetUploadQuery,
    sheet: SheetRows<Field>,
  ): Promise<NeedSheetPlan> {
    const directory = await this.directory(tx, actor, department);
    const span = { on: from, ...EVER };
    const needs = await loadNeeds(tx, reachOfActor(actor, 'rosters.settings'), department, span);
    return planNeedSheet(sheet, directory, needs);
  }

  private async directory(tx: Queries, actor: Actor, department: string): Promise<NeedDirectory> {
    const reach = reachOfActor(actor, 'rosters.settings');
    const { teams } = await this.departments.view(tx, actor, department, 'rosters.settings');
    const shifts = await loadShiftTemplates(tx, reach, { departmentId: department });
    const skills = await loadCatalogue(tx, 'qualifications', reach, this.clock.today(actor));
    const open = ({ closedAt }: { closedAt: Date | string | null }) => closedAt === null;
    return {
      shifts: shifts
        .filter((each) => open(each) && isDuty(each.kind))
        .map(({ id, name, code }) => ({ id, name, code })),
      teams: teams.filter(open).map(({ id, name }) => ({ id, name })),
      skills: skills.filter(open).map(({ id, name }) => ({ id, name })),
    };
  }

  private async save(
    tx: Tx,
    actor: Actor,
    { department: departmentId, from }: SheetUploadQuery,
    { lines }: NeedSheetPlan,
  ): Promise<void> {
    if (lines.some(({ numbers }) => numbers))
      await this.months.refuseUnlessOpen(tx, actor, departmentId, from);
    for (const line of lines) {
      const id = await this.saveLine(tx, actor, { department: departmentId, from }, line);
      await writeNeedDays(tx, actor.companyId, id, line.days);
    }
    const { name } = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
    await this.audit.record(tx, actor, {
      action: 'need.imported',
      subject: { kind: 'department', id: departmentId, name },
      after: { from, needs: lines.length, days: lines.reduce((sum, { days }) => sum + days.length, 0) },
    });
    await this.news.factsChanged(tx, departmentId);
  }

  private async saveLine(
    tx: Tx,
    actor: Actor,
    { department: departmentId, from }: SheetUploadQuery,
    line: PlannedNeed,
  ): Promise<string> {
    const { needId, templateId, hours, teamId, skillId, numbers } = line;
    if (needId !== null) {
      const need = numbers && (await lockNeed(tx, reachOfActor(actor, 'rosters.settings'), needId));
      if (need && need.from !== from) await splitNeed(tx, need, from, randomUUID());
      await tx.update(
        NeedEntity,
        { id: needId },
        { ...(numbers && toColumns(numbers)), version: () => 'version + 1' },
      );
      return needId;
    }
    const id = randomUUID();
    const valid = await freeFrom(tx, { departmentId, templateId, hours, teamId, skillId }, from);
    await tx.insert(NeedEntity, {
      ...{ companyId: actor.companyId, id, departmentId, templateId, teamId, skillId, valid },
      ...{ ...toColumns(numbers ?? emptyNumbers()), hours: hoursColumn(hours) },
      createdAt: this.clock.now(),
    });
    return id;
  }
}

function emptyNumbers() {
  const none = { minimum: 0, preferred: 0 };
  return Object.fromEntries(NEED_DAY_KINDS.map((kind) => [kind, none])) as Record<
    (typeof NEED_DAY_KINDS)[number],
    HeadcountData
  >;
}

function readNeeds(content: Buffer): Promise<SheetRows<Field>> {
  return readSheetRows(content, NEED_HEADING_SYNONYMS, {
    required: ['shift', 'day', 'minimum'],
    names: NEED_HEADINGS['zh-CN'],
  });
}

function toChangeView({ row, shift, team, skill, day, before, after }: NeedChange): SheetChangeView {
  const names = [shift, team, skill].filter((name) => name !== null);
  return { row, names, day, before: before && peopleText(before), after: peopleText(after) };
}

function peopleText({ minimum, preferred }: HeadcountData): string {
  return minimum === preferred ? String(minimum) : `${minimum}/${preferred}`;
}
