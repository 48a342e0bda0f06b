import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ObligationDetailView } from '@banke/contracts';
import {
  lockObligation,
  ObligationEntity,
  ObligationEventEntity,
  ObligationNoteEntity,
  type ObligationRow,
  type Tx,
} from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import type { ObligationDeed } from '@banke/domain/obligations';
import { Approvals, type Standing } from '../approvals/approvals.service';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { ObligationNews } from './obligation-news.service';
import { Obligations } from './obligations.service';
import { sightOf } from './obligation-views.service';

/** What a deed makes of a task. */
export interface Outcome {
  deed: ObligationDeed;
  change: Partial<
    Pick<ObligationEntity, 'state' | 'note' | 'ownerId' | 'reminded' | 'handedInBy' | 'handedInFor'>
  >;
  onBehalfOf?: string | null;
  /** The person named now; null for everybody with the role. */
  assignee?: { id: string; name: string } | null;
  note?: string | null;
}

/** The frame of every deed: the row locked and unchanged, then the change, its history, audit and news in one transaction. */
@Injectable()
export class ObligationDeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly obligations: Obligations,
    private readonly news: ObligationNews,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  perform(
    actor: Actor,
    { id, version }: { id: string; version: number },
    decide: (tx: Tx, row: ObligationRow, standing: Standing) => Promise<Outcome> | Outcome,
  ): Promise<ObligationDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const standing = await this.approvals.standing(tx, actor);
      const row = await lockObligation(tx, sightOf(actor, standing), id);
      if (!row) throw notFound('obligation.not-found');
      if (row.version !== version) throw conflict('obligation.changed');
      const outcome = await decide(tx, row, standing);
      await tx.update(ObligationEntity, { id }, { ...outcome.change, version: version + 1 });
      await this.note(tx, actor, row, outcome);
      return this.obligations.view(tx, actor, standing, id);
    });
  }

  /** The lines a deed leaves in history and audit log, and the news of it. */
  async note(tx: Tx, actor: Actor, row: ObligationRow, outcome: Outcome): Promise<void> {
    await this.record(tx, actor, row, outcome);
    await this.news.afterDeed(tx, actor, row, outcome);
  }

  /** The same without a message: those concerned hear of it otherwise. */
  async noteQuietly(tx: Tx, actor: Actor, row: ObligationRow, outcome: Outcome): Promise<void> {
    await this.record(tx, actor, row, outcome);
    await this.news.afterQuietDeed(tx, actor, row, outcome);
  }

  private async record(tx: Tx, actor: Actor, row: ObligationRow, outcome: Outcome): Promise<void> {
    const { deed, onBehalfOf = null, assignee, note = null } = outcome;
    const { companyId } = actor;
    const noteId = note === null ? null : randomUUID();
    if (noteId !== null && note !== null)
      await tx.insert(ObligationNoteEntity, { companyId, id: noteId, obligationId: row.id, text: note });
    await tx.insert(ObligationEventEntity, {
      companyId,
      obligationId: row.id,
      deed,
      at: this.clock.now(),
      accountId: actor.accountId,
      onBehalfOf,
      assigneeId: assignee?.id ?? null,
      noteId,
    });
    const action: AuditAction = `obligation.${deed}`;
    await this.audit.record(tx, actor, {
      action,
      subject: { kind: 'obligation', id: row.id, name: row.name ?? row.kind },
      before: assignee === undefined ? {} : { ownerName: row.ownerName },
      after: {
        departmentId: row.departmentId,
        dueOn: row.dueOn,
        ...(assignee !== undefined && { ownerName: assignee?.name ?? null }),
      },
    });
  }
}
