import { Injectable } from '@nestjs/common';
import type { SheetHeadingRequest } from '@banke/contracts';
import {
  EvaluationHeadingEntity,
  loadSheetHeadings,
  type EvaluationMonthRow,
  type Queries,
  type Tx,
} from '@banke/database';
import type { HeadedSheet, KnownHeading } from '@banke/domain/evaluation';
import { nameKey } from '@banke/domain/imports';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../common/access/actor';
import { refused } from '../../common/problems/app-error';

/** What the headings of other systems' files mean in a department: asked for once, then remembered. */
@Injectable()
export class SheetHeadings {
  constructor(private readonly audit: AuditTrail) {}

  known(tx: Queries, { departmentId }: EvaluationMonthRow, sheet: HeadedSheet): Promise<KnownHeading[]> {
    return loadSheetHeadings(tx, departmentId, sheet);
  }

  /** Said again it means the other thing from then on. Throws when there is no such `meaning`. */
  async explain(
    tx: Tx,
    actor: Actor,
    month: EvaluationMonthRow,
    {
      heading,
      name,
      sheet,
      meanings,
    }: SheetHeadingRequest & { sheet: HeadedSheet; meanings: readonly string[] },
  ): Promise<void> {
    if (name !== null && !meanings.includes(name)) throw refused('evaluation.no-such-line');
    const { companyId } = actor;
    const own = { companyId, departmentId: month.departmentId, sheet, key: nameKey(heading) };
    await tx.upsert(EvaluationHeadingEntity, { ...own, heading, name }, [
      ...['companyId', 'departmentId', 'sheet', 'key'],
    ]);
    await this.audit.record(tx, actor, {
      action: 'evaluation.heading-explained',
      subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
      after: { heading, meaning: name },
    });
  }
}
