import { Injectable } from '@nestjs/common';
import type { MapStaffImportRequest, StaffImportView } from '@banke/contracts';
import {
  deleteImportRows,
  ImportMappingEntity,
  loadImportContent,
  StaffImportEntity,
  type StaffImportRow,
  type Tx,
} from '@banke/database';
import type { StaffColumns } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Jobs } from '../jobs/jobs.service';
import { hashOfHeadings, readSheet } from './read-sheet';
import { StaffImports } from './staff-imports.service';
import { rememberedColumns } from './upload-staff-import.service';

/** What the jobs of an import need to know. */
export interface StaffImportJob {
  importId: string;
}

export const linkTo = (importId: string) => `/people/imports?open=${importId}`;

/** Says which column holds what, and has every row checked. Another sheet is read first, and mapped in the next request. */
@Injectable()
export class MapStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: StaffImports,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(id: string, request: MapStaffImportRequest, actor: Actor): Promise<StaffImportView> {
    await this.transactions.run(actor, async (tx) => {
      const found = await this.imports.lock(tx, actor, id, request.version);
      if (request.sheet !== undefined && request.sheet !== found.sheet)
        return this.turnToSheet(tx, found, request.sheet, request.effectiveFrom);
      return this.check(tx, actor, found, request);
    });
    return this.imports.show(actor, id);
  }

  private async turnToSheet(tx: Tx, { id, version }: StaffImportRow, name: string, effectiveFrom: string) {
    const content = await loadImportContent(tx, id);
    if (!content) throw new Error('an open import has lost its file');
    const sheet = await readSheet(content, name);
    await deleteImportRows(tx, id);
    await tx.update(
      StaffImportEntity,
      { id },
      {
        ...sheet.table,
        ...NOTHING_FOUND,
        columns: await rememberedColumns(tx, sheet),
        effectiveFrom,
        state: 'uploaded',
        jobId: null,
        version: version + 1,
      },
    );
  }

  private async check(tx: Tx, actor: Actor, found: StaffImportRow, request: MapStaffImportRequest) {
    const { id, fileName, headings, version } = found;
    const columns = columnsOf(request, headings.length);
    const { companyId, accountId } = actor;
    await tx.upsert(
      ImportMappingEntity,
      { companyId, accountId, headingsHash: hashOfHeadings(headings), columns, changedAt: this.clock.now() },
      ['companyId', 'headingsHash'],
    );
    await deleteImportRows(tx, id);
    const payload: StaffImportJob = { importId: id };
    const jobId = await this.jobs.start(tx, actor, {
      kind: 'staff-import.check',
      params: { fileName },
      payload,
      link: linkTo(id),
    });
    await tx.update(
      StaffImportEntity,
      { id },
      {
        ...NOTHING_FOUND,
        columns,
        effectiveFrom: request.effectiveFrom,
        state: 'checking',
        jobId,
        version: version + 1,
      },
    );
  }
}

const NOTHING_FOUND = { created: 0, changed: 0, unchanged: 0, wrong: 0 };

/** Each field in one column and each column for one field; without the number nobody could be told apart. */
function columnsOf({ columns }: MapStaffImportRequest, width: number): StaffColumns {
  const chosen: StaffColumns = {};
  const taken = new Set<number>();
  for (const [index, { column, field }] of columns.entries()) {
    if (chosen[field] !== undefined || taken.has(column) || column >= width)
      throw invalid(`columns.${index}.column`, 'invalid');
    chosen[field] = column;
    taken.add(column);
  }
  if (chosen.employeeNumber === undefined) throw invalid('columns', 'required');
  return chosen;
}

function invalid(path: string, code: 'invalid' | 'required'): AppError {
  return new AppError(400, 'request.invalid', undefined, [{ path, code }]);
}
