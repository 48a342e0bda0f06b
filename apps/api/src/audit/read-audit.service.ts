import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditPageView, AuditQuery } from '@banke/contracts';
import { loadAudit, type AuditFilter, type AuditRow, type Queries } from '@banke/database';
import { csvRow, UTF8_MARK } from '@banke/documents';
import { addDays, instantAt } from '@banke/domain/calendar';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Transactions } from '../common/transactions';
import { AuditTrail } from './audit-trail.service';

const PAGE = 100;
const EXPORT_STEP = 1000;
/** Columns carry the codes of the API, not sentences: a file is read by programs too. */
const COLUMNS = [
  'at',
  'account',
  'address',
  'action',
  'subject_kind',
  'subject',
  'subject_id',
  'before',
  'after',
  'request_id',
] as const;

@Injectable()
export class ReadAudit {
  constructor(
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
  ) {}

  page(query: AuditQuery, actor: Actor): Promise<AuditPageView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.load(tx, actor, toFilter(query, actor), PAGE + 1);
      const entries = rows.slice(0, PAGE).map(toEntryView);
      return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
    });
  }

  /** The rows of the file, read step by step while it is sent; that somebody took a copy is a deed of its own. */
  async exportRows(query: AuditQuery, actor: Actor): Promise<AsyncIterable<string>> {
    await this.transactions.run(actor, (tx) =>
      this.trail.record(tx, actor, {
        action: 'audit.exported',
        subject: { kind: 'audit', id: null, name: null },
        after: {
          from: query.from ?? null,
          through: query.through ?? null,
          actions: query.actions?.join(',') ?? null,
          text: query.text ?? null,
          accountId: query.accountId ?? null,
          subjectId: query.subjectId ?? null,
        },
      }),
    );
    return this.rows(toFilter(query, actor), actor);
  }

  private async *rows(filter: AuditFilter, actor: Actor): AsyncIterable<string> {
    yield UTF8_MARK + csvRow(COLUMNS);
    for (let before = filter.before; ;) {
      const step = { ...filter, before };
      const rows = await this.transactions.read(actor, (tx) => this.load(tx, actor, step, EXPORT_STEP));
      yield rows.map(toCsvRow).join('');
      if (rows.length < EXPORT_STEP) return;
      before = rows.at(-1)?.id ?? null;
    }
  }

  private load(tx: Queries, actor: Actor, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
    return loadAudit(tx, reachOfActor(actor, 'audit.read'), filter, limit);
  }
}

function toFilter(query: AuditQuery, { timeZone }: Actor): AuditFilter {
  return {
    text: query.text ?? null,
    actions: query.actions ?? null,
    accountId: query.accountId ?? null,
    subjectId: query.subjectId ?? null,
    from: query.from ? instantAt(timeZone, query.from) : null,
    until: query.through ? instantAt(timeZone, addDays(query.through, 1)) : null,
    before: query.before ?? null,
  };
}

function toEntryView(row: AuditRow): AuditEntryView {
  return { ...row, at: row.at.toISOString() };
}

function toCsvRow(row: AuditRow): string {
  return csvRow([
    row.at.toISOString(),
    row.accountName ?? row.accountId ?? '',
    row.address ?? '',
    row.action,
    row.subjectKind,
    row.subjectName ?? '',
    row.subjectId ?? '',
    JSON.stringify(row.before),
    JSON.stringify(row.after),
    row.requestId,
  ]);
}
