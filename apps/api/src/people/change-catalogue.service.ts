import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  CatalogueEntryView,
  ChangeCatalogueEntryRequest,
  CreateCatalogueEntryRequest,
} from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import { CATALOGUE_ENTITIES, lockCatalogueEntry } from '@banke/database';
import type { AuditAction, AuditSubject } from '@banke/domain/audit';
import { CATALOGUE_FIELDS, FIELDS_OF_CATALOGUE, type Catalogue } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, conflict, notFound } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Catalogues } from './catalogues.service';

/** Entries are closed, never deleted: whoever has one keeps it, and it is offered no more. */
@Injectable()
export class ChangeCatalogue {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogues: Catalogues,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    catalogue: Catalogue,
    request: CreateCatalogueEntryRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<CatalogueEntryView> {
    refuseForeignFields(catalogue, request);
    if (catalogue === 'grades' && request.rank === undefined) refuseField('rank', 'required');
    const { name, rank, validMonths } = request;
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const id = randomUUID();
      const row = { companyId: actor.companyId, id, name, createdAt: this.clock.now() };
      await tx.insert(CATALOGUE_ENTITIES[catalogue], { ...row, ...known({ rank, validMonths }) });
      await this.audit.record(tx, actor, {
        action: 'catalogue.created',
        subject: { kind: SUBJECTS[catalogue], id, name },
        after: { name, ...known({ rank, validMonths }) },
      });
      return id;
    });
    return this.catalogues.show(actor, catalogue, id);
  }

  change(
    catalogue: Catalogue,
    id: string,
    { version, closed, ...request }: ChangeCatalogueEntryRequest,
    actor: Actor,
  ): Promise<CatalogueEntryView> {
    refuseForeignFields(catalogue, request);
    return this.transactions.run(actor, async (tx) => {
      const entry = await lockCatalogueEntry(tx, catalogue, id);
      if (!entry) throw notFound('catalogue.not-found');
      if (entry.version !== version) throw conflict('catalogue.changed', { name: entry.name });
      const { name, rank, validMonths } = entry;
      const before = { name, rank, validMonths, closed: entry.closedAt !== null };
      const after = { ...before, ...known(request), ...known({ closed }) };
      if (JSON.stringify(after) === JSON.stringify(before))
        return this.catalogues.view(tx, actor, catalogue, id);
      await tx.update(
        CATALOGUE_ENTITIES[catalogue],
        { id },
        {
          ...known(request),
          ...(after.closed !== before.closed && { closedAt: after.closed ? this.clock.now() : null }),
          version: version + 1,
        },
      );
      await this.audit.record(tx, actor, {
        action: deedOf(before, after),
        subject: { kind: SUBJECTS[catalogue], id, name: after.name },
        before,
        after,
      });
      return this.catalogues.view(tx, actor, catalogue, id);
    });
  }
}

const SUBJECTS: Record<Catalogue, AuditSubject> = {
  posts: 'post',
  grades: 'grade',
  qualifications: 'qualification',
};

function deedOf(before: { closed: boolean }, after: { closed: boolean }): AuditAction {
  if (before.closed === after.closed) return 'catalogue.changed';
  return after.closed ? 'catalogue.closed' : 'catalogue.reopened';
}

/** A post has no rank, a grade does not expire. */
function refuseForeignFields(
  catalogue: Catalogue,
  request: { rank?: number | undefined; validMonths?: number | null | undefined },
): void {
  const foreign = CATALOGUE_FIELDS.find(
    (field) => request[field] !== undefined && !FIELDS_OF_CATALOGUE[catalogue].includes(field),
  );
  if (foreign) refuseField(foreign, 'unknown-field');
}

function refuseField(path: string, code: FieldError['code']): never {
  throw new AppError(400, 'request.invalid', undefined, [{ path, code }]);
}

/** Without what was left out. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
