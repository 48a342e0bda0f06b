import { Injectable } from '@nestjs/common';
import { insertAudit, insertAuditLines, type Tx } from '@banke/database';
import {
  changesBetween,
  PERSONAL_FIELDS,
  type AuditAction,
  type AuditSubject,
  type AuditValues,
} from '@banke/domain/audit';
import type { Actor } from '../common/access/actor';
import type { Origin } from '../common/access/origin';
import { Clock } from '../common/clock';

/** Who did it: a signed-in person, or somebody at the door of a company. */
export type AuditAuthor =
  | Pick<Actor, 'companyId' | 'accountId' | 'displayName' | 'origin'>
  | { companyId: string; accountId: null; displayName: null; origin: Origin };

export interface AuditedDeed {
  action: AuditAction;
  subject: { kind: AuditSubject; id: string | null; name: string | null };
  before?: AuditValues;
  after?: AuditValues;
}

export interface DeedAboutOne extends AuditedDeed {
  subject: AuditedDeed['subject'] & { id: string };
}

/** Writes the audit log, always in the transaction of the deed: both happen, or neither. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  record(
    tx: Tx,
    author: AuditAuthor,
    { action, subject, before = {}, after = {} }: AuditedDeed,
  ): Promise<void> {
    return insertAudit(tx, {
      companyId: author.companyId,
      at: this.clock.now(),
      accountId: author.accountId,
      accountName: author.displayName,
      address: author.origin.address,
      requestId: author.origin.requestId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
      ...changesBetween(before, after, PERSONAL_FIELDS[subject.kind]),
    });
  }

  /** Deeds of one author about many things at once; each thing at most once with the same action. */
  recordMany(
    tx: Tx,
    { companyId, accountId, displayName, origin }: AuditAuthor,
    deeds: readonly DeedAboutOne[],
  ): Promise<void> {
    return insertAuditLines(
      tx,
      { companyId, at: this.clock.now(), accountId, accountName: displayName, ...origin },
      deeds.map(({ action, subject, before = {}, after = {} }) => ({
        action,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectName: subject.name,
        ...changesBetween(before, after, PERSONAL_FIELDS[subject.kind]),
      })),
    );
  }
}
