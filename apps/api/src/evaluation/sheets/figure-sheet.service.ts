import { Injectable } from '@nestjs/common';
import type {
  FigureSheetQuery,
  HeadedSheetPlanView,
  SheetAppliedView,
  SheetHeadingRequest,
} from '@banke/contracts';
import { loadEvaluationMonths, type EvaluationMonthRow, type FigureRow, type Queries } from '@banke/database';
import {
  DAYS_WORKED,
  explainedHeadings,
  FIGURE_HEADINGS,
  figureColumns,
  figureSynonyms,
  planFigureSheet,
  unknownHeadings,
  type FigureChange,
  type FigureField,
  type FigurePerson,
} from '@banke/domain/evaluation';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { readSheet, sheetRows } from '../../imports/read-sheet-rows';
import type { TableFile } from '../../imports/staff-table';
import { planMark, refuseUnlessSeen, toSheetPlanView } from '../../imports/to-sheet-plan-view';
import { EnterFigures } from '../enter-figures.service';
import { loadMonth, peopleData, templatesOf, type LoadedMonth } from '../load-month';
import { lockOpenMonth } from '../lock-month';
import { rowsBy, staffOf } from '../rows-by';
import { figureSheetFile } from './figure-sheet-file';
import { SheetHeadings } from './sheet-headings.service';

type Sheet = Awaited<ReturnType<typeof readSheet>>;

/** The figures of a month as a table: out with what is known, and in again from whatever system counted them. */
@Injectable()
export class FigureSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly enterFigures: EnterFigures,
    private readonly clock: Clock,
    private readonly headings: SheetHeadings,
  ) {}

  write(monthId: string, { format, language = 'zh-CN' }: FigureSheetQuery, actor: Actor): Promise<TableFile> {
    return this.transactions.read(actor, async (tx) => {
      const month = await this.find(tx, actor, monthId);
      const loaded = await loadMonth(tx, month, this.clock.today(actor));
      const name = `${month.departmentName} ${month.firstDay.slice(0, 7)}`;
      return figureSheetFile({
        name,
        columns: columnsOf(loaded),
        people: peopleOf(loaded),
        format,
        language,
      });
    });
  }

  async preview(monthId: string, content: Buffer, actor: Actor): Promise<HeadedSheetPlanView> {
    const sheet = await readSheet(content);
    return this.transactions.read(actor, async (tx) => {
      const { plan, headings, unknown, explained, meanings } = await this.plan(
        tx,
        actor,
        await this.find(tx, actor, monthId),
        sheet,
      );
      const view = toSheetPlanView(
        { ...plan, changes: plan.changes.map(toChangeView) },
        { mark: planMark(plan), headings },
      );
      return { ...view, unknown, explained, meanings };
    });
  }

  async apply(monthId: string, content: Buffer, seen: string, actor: Actor): Promise<SheetAppliedView> {
    const sheet = await readSheet(content);
    return this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const { plan } = await this.plan(tx, actor, month, sheet);
      refuseUnlessSeen(plan, { mark: planMark(plan), seen });
      return { changed: await this.enterFigures.write(tx, actor, month, plan.figures, 'imported') };
    });
  }

  async explain(monthId: string, request: SheetHeadingRequest, actor: Actor): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const columns = columnsOf(await loadMonth(tx, month, this.clock.today(actor)));
      const meanings = columns.map(({ name }) => name);
      await this.headings.explain(tx, actor, month, { ...request, sheet: 'figures', meanings });
    });
  }

  private async plan(tx: Queries, actor: Actor, month: EvaluationMonthRow, sheet: Sheet) {
    const loaded = await loadMonth(tx, month, this.clock.today(actor));
    const known = await this.headings.known(tx, month, 'figures');
    const columns = columnsOf(loaded);
    const { rows, headings, ...read } = sheetRows<FigureField>(sheet, figureSynonyms(columns, known), {
      required: ['number'],
      names: FIGURE_HEADINGS['zh-CN'],
    });
    return {
      plan: planFigureSheet(rows, columns, peopleOf(loaded)),
      headings,
      unknown: unknownHeadings(read.columns, known),
      explained: explainedHeadings(read.columns, known),
      meanings: columns.map(({ name }) => name),
    };
  }

  private async find(tx: Queries, actor: Actor, monthId: string): Promise<EvaluationMonthRow> {
    const [month] = await loadEvaluationMonths(tx, reachOfActor(actor, 'scores.edit'), { monthId });
    if (!month) throw notFound('evaluation.not-found');
    return month;
  }
}

function columnsOf(loaded: LoadedMonth) {
  const templates = [...templatesOf(loaded).values()];
  return figureColumns(templates.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines)));
}

function peopleOf(loaded: LoadedMonth): FigurePerson[] {
  const lines = new Map(peopleData(loaded).map((each) => [each.person, each.lines]));
  const figures = rowsBy(loaded.figures, staffOf);
  return loaded.people.flatMap(({ id, name, employeeNumber }) => {
    const own = lines.get(id) ?? [];
    // Whoever has no template has no figures either.
    if (own.length === 0) return [];
    const units = new Map([
      ...own.map(({ code, unit }) => [code, unit] as const),
      [DAYS_WORKED, 'count'] as const,
    ]);
    return [{ id, name, employeeNumber, units, figures: new Map((figures.get(id) ?? []).map(toKnown)) }];
  });
}

function toKnown({ line, number, numerator, denominator }: FigureRow) {
  const value = numerator === null || denominator === null ? null : { numerator, denominator };
  return [line, { number, value }] as const;
}

function toChangeView({ row, person, column, before, after }: FigureChange) {
  return { row, names: [person, column], day: null, before, after };
}
