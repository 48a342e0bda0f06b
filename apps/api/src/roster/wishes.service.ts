import { Injectable } from '@nestjs/common';
import type { SetWishTermsRequest, WishListView, WishQuery, WishTermsView } from '@banke/contracts';
import { loadWishes, writeWishTerms } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { importantAmong, wishesCloseOn, type WishTerms } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { isProgram, reachOfActor, type Actor } from '../common/access/actor';
import { AppError, conflict } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { termsOf, toWishView } from './own-wishes.service';

/** Reads the wishes of a department as far as its drafts may be seen, and sets how many it takes. */
@Injectable()
export class Wishes {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly audit: AuditTrail,
  ) {}

  list(actor: Actor, { department, from, through }: WishQuery): Promise<WishListView> {
    return this.transactions.read(actor, async (tx) => {
      await this.departments.view(tx, actor, department, 'rosters.draft');
      const rows = await loadWishes(tx, reachOfActor(actor, 'rosters.draft'), department, { from, through });
      const terms = await termsOf(tx, department);
      return {
        wishes: rows.map(({ staffId, staffName, teamId, teamName, ...wish }) => ({
          ...{ staffId, staffName, teamId, teamName },
          ...toWishView({ staffId, ...wish, reason: isProgram(actor) ? null : wish.reason }),
        })),
        ...{ terms, closesOn: wishesCloseOn(from, terms) },
        termsEditable: reaches(actor, 'rosters.settings', department),
        leaveEditable: reaches(actor, 'rosters.edit', department),
      };
    });
  }

  setTerms(
    departmentId: string,
    { version, ...terms }: SetWishTermsRequest,
    actor: Actor,
  ): Promise<WishTermsView> {
    refuseMoreImportant(terms);
    return this.transactions.run(actor, async (tx) => {
      const { name } = await this.departments.view(tx, actor, departmentId, 'rosters.settings');
      const before = await termsOf(tx, departmentId);
      if (!(await writeWishTerms(tx, departmentId, terms, version))) throw conflict('wish.terms-changed');
      await this.audit.record(tx, actor, {
        action: 'wish.terms-set',
        subject: { kind: 'department', id: departmentId, name },
        before: auditedTerms(before),
        after: auditedTerms(terms),
      });
      return { ...terms, version: version + 1 };
    });
  }
}

function auditedTerms({ quota, importantQuota, closingDay }: WishTerms) {
  return { wishQuota: quota, wishImportantQuota: importantQuota, wishClosingDay: closingDay };
}

function refuseMoreImportant(terms: WishTerms): void {
  if (importantAmong(terms)) return;
  const params = { max: terms.quota };
  throw new AppError(400, 'request.invalid', undefined, [
    { path: 'importantQuota', code: 'more-than-quota', params },
  ]);
}

function reaches(actor: Actor, permission: Permission, departmentId: string): boolean {
  const { company, departmentIds } = reachOfActor(actor, permission);
  return company || departmentIds.includes(departmentId);
}
