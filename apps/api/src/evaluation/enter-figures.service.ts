import { Injectable } from '@nestjs/common';
import type { EnterFiguresRequest, EvaluationMonthDetailView, FigureRequest } from '@banke/contracts';
import { EvaluationFigureEntity, insertMany, type EvaluationMonthRow, type Tx } from '@banke/database';
import { areDaysWorked, DAYS_WORKED, type FigureSource } from '@banke/domain/evaluation';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { EvaluationMonths } from './evaluation-months.service';
import { EvaluationNews } from './evaluation-news.service';
import { loadMonth, peopleData, type LoadedMonth } from './load-month';
import { lockOpenMonth } from './lock-month';

/** Writes figures of a month: all of them or none, and what stood there before stays as history. */
@Injectable()
export class EnterFigures {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: EvaluationMonths,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  async run(
    monthId: string,
    { figures }: EnterFiguresRequest,
    actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      await this.write(tx, actor, month, figures, 'typed');
    });
    return this.months.show(actor, monthId);
  }

  /** Writes into a month that is locked for this transaction; says how many figures are others than before. */
  async write(
    tx: Tx,
    actor: Actor,
    month: EvaluationMonthRow,
    figures: readonly FigureRequest[],
    source: FigureSource,
  ): Promise<number> {
    const loaded = await loadMonth(tx, month, this.clock.today(actor));
    const rows = rowsOf(loaded, figures);
    if (rows.length === 0) return 0;
    const { companyId, accountId } = actor;
    const said = { companyId, monthId: month.id, source, accountId, at: this.clock.now() };
    await insertMany(
      tx,
      EvaluationFigureEntity,
      rows.map((row) => ({ ...said, ...row })),
    );
    await this.audit.record(tx, actor, {
      action: 'evaluation.figures-entered',
      subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
      after: { month: month.firstDay.slice(0, 7), figures: rows.length },
    });
    await this.news.changed(tx, month);
    return rows.length;
  }
}

/** The rows that change something; throws when one was written meanwhile, or is of no line of that person. */
function rowsOf(loaded: LoadedMonth, figures: readonly FigureRequest[]) {
  const lines = new Map(
    peopleData(loaded).map(({ person, lines }) => [person, new Set(lines.map(({ code }) => code))]),
  );
  const written = new Map(loaded.figures.map((row) => [`${row.staffId} ${row.line}`, row]));
  return figures.flatMap(({ staffId, line, seen, value }) => {
    if (!isLineOf(lines.get(staffId), line, value)) throw refused('evaluation.no-such-line');
    const before = written.get(`${staffId} ${line}`) ?? NEVER;
    if (before.number !== seen) throw conflict('evaluation.figure-changed');
    const [numerator, denominator] = [value?.numerator ?? null, value?.denominator ?? null];
    const same = before.numerator === numerator && before.denominator === denominator;
    return same ? [] : [{ staffId, line, number: seen + 1, numerator, denominator }];
  });
}

const NEVER = { number: 0, numerator: null, denominator: null };

/** Somebody without a template has no lines; days are whole and of one month. */
function isLineOf(
  lines: ReadonlySet<string> | undefined,
  line: string,
  value: FigureRequest['value'],
): boolean {
  if (!lines || lines.size === 0) return false;
  if (line !== DAYS_WORKED) return lines.has(line);
  return !value || areDaysWorked(value);
}
